package org.maillage.geodata.geojson;

import org.locationtech.jts.geom.Geometry;

/** A GeoJSON feature: a geometry in degrees and a record of properties, written in the record's order. */
public record Feature(Geometry geometry, Object properties) {}
