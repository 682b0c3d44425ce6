package org.maillage.api.download;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.domain.account.Callers;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;

/** What is known of files of whole layers without making them. */
public final class MadeFiles {

    private final KeptFiles files;
    private final FileKeys keys;

    public MadeFiles(KeptFiles files, Freshness freshness, Question question, Callers callers) {
        this.files = files;
        this.keys = new FileKeys(freshness, question, callers);
    }

    /** In bytes; empty while nobody has asked for the file in the layer's present state. */
    public OptionalLong size(Layer layer, LayerFiles.Format format) {
        return files.size(keys.of(FileLinks.name(layer, format), Map.of(), Set.of(layer)));
    }
}
