package org.maillage.layers.file;

import java.nio.file.Path;
import java.util.List;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;

/** Writes what queries select into whole files, for who downloads them. */
public interface LayerFiles {

    /**
     * One format.
     *
     * @param title as people call it
     * @param ending of its files' names, with the point
     */
    record Format(String title, String mediaType, String ending) {}

    /** Those that the layer can be written in, the one to recommend first. */
    List<Format> formats(Layer layer);

    /**
     * The file is there when all of it is written, and else not at all.
     *
     * @param queries each of another layer; several only for the endings of GeoPackage and Shapefile, which hold several layers
     * @param file its name ends as one of the formats
     * @param crs of the positions, easting or longitude first; formats that know longitude and latitude alone keep to them
     */
    void write(List<FeatureQuery> queries, Path file, Crs crs);
}
