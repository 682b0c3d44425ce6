package org.maillage.geodata.geojson;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A GeoJSON feature: a geometry in degrees, or null for what is nowhere, and a record of properties, written in the record's order. */
public record Feature(@Nullable Geometry geometry, Object properties) {}
