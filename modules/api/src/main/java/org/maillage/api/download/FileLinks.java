package org.maillage.api.download;

import org.maillage.api.request.Link;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;

/** Where files of layers are. */
public final class FileLinks {

    private FileLinks() {}

    /** @param query of the question, with its question mark; empty for the whole layer */
    public static Link of(Layer layer, LayerFiles.Format format, String query) {
        return Link.to(
                "/ogc/collections/" + layer.id() + "/files/" + name(layer, format) + query,
                "enclosure",
                format.mediaType(),
                format.title());
    }

    static String name(Layer layer, LayerFiles.Format format) {
        return layer.id() + format.ending();
    }
}
