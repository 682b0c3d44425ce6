package org.maillage.layers.style.maplibre;

import org.maillage.kernel.problem.MaillageException;

/** What cannot be read of a style, with where it stands. */
final class Mistakes {

    private Mistakes() {}

    static MaillageException at(String path, String why) {
        return MaillageException.parameter("style", path + " : " + why).with("path", path);
    }
}
