package org.maillage.layers.filter.cql2;

import org.maillage.kernel.problem.MaillageException;

/** What is wrong with a filter, and where. */
public final class Mistake {

    private Mistake() {}

    public static MaillageException at(String where, String message) {
        return MaillageException.parameter("filter", "Filtre, " + where + " : " + message)
                .with("at", where);
    }

    public static MaillageException at(Node node, String message) {
        return at(node.where(), message);
    }
}
