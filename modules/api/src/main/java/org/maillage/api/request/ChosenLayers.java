package org.maillage.api.request;

import java.util.List;

/** Which collections a request names: {@code collections}, by their ids or by their addresses here (OGC 20-058, 10; OGC 20-057, 11). */
public final class ChosenCollections {

    public static final String PARAMETER = "collections";

    private ChosenCollections() {}

    /** In the order in which they are named; none when it is absent. */
    public static List<String> ids(Parameters parameters) {
        String here = Link.absolute("/ogc/collections/");
        return parameters.list(PARAMETER).stream()
                .map(named -> named.startsWith(here) ? named.substring(here.length()) : named)
                .toList();
    }
}
