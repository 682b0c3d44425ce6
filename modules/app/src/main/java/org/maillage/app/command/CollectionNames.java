package org.maillage.app.command;

import java.util.Map;

/** What people call the collections, where that is shorter; the same for every verb. */
final class CollectionNames {

    private static final Map<String, String> SHORTER =
            Map.of("sites", "protected-sites", "funding", "funding-perimeters", "zones", "intervention-zones");

    private CollectionNames() {}

    static String whole(String name) {
        return SHORTER.getOrDefault(name, name);
    }
}
