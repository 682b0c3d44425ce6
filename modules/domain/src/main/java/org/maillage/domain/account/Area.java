package org.maillage.domain.account;

import org.locationtech.jts.geom.Geometry;

/**
 * Where a right holds.
 *
 * @param name of the territory, or what someone called what they drew
 * @param geometry EPSG:4326, longitude first; an area that is not empty
 */
public record Area(String name, Geometry geometry) {}
