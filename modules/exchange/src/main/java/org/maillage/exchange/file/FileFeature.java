package org.maillage.exchange.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file.
 *
 * @param row counted from 1, as a person counts them in the file
 * @param id the file's own id of it, null without one
 * @param attributes by column, in the file's order; values are String, Number, Boolean or List; nulls left out
 * @param geometry in the file's CRS, easting or longitude first, as sound as the file has it; null without one
 * @param defect why the row could not be read at all, null when it could
 */
public record FileFeature(
        int row,
        @Nullable String id,
        Map<String, Object> attributes,
        @Nullable Geometry geometry,
        @Nullable String defect) {}
