package org.maillage.api.download;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;

/** What makes a file that the caller may have another one than those that are kept. */
final class FileKeys {

    private final Freshness freshness;
    private final Question question;
    private final Callers callers;

    FileKeys(Freshness freshness, Question question, Callers callers) {
        this.freshness = freshness;
        this.question = question;
        this.callers = callers;
    }

    /** @param read the layers that the question reads */
    KeptFiles.Key of(String file, Map<String, String[]> parameters, Set<Layer> read) {
        return new KeptFiles.Key(file, canonical(parameters), state(read), viewer());
    }

    /** What was asked, whatever the order of its parameters. */
    private static String canonical(Map<String, String[]> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Arrays.toString(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Of the layers as the caller sees them, and the day that is meant when none is said. */
    private String state(Set<Layer> read) {
        return freshness.revision(read) + "-" + question.today().toEpochDay();
    }

    /** Who sees more than the public has files of their own: that they are given them is noted when they are made. */
    private @Nullable Object viewer() {
        Caller caller = callers.current();
        return caller.isPublic() && caller.layers() == null ? null : caller;
    }
}
