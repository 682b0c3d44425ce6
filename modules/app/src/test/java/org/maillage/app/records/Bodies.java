package org.maillage.app.records;

/** Bodies of records as a program would send them. */
public final class Bodies {

    public static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[3,44.7],[3.01,44.7],[3.01,44.71],[3,44.71],[3,44.7]]]}";
    public static final String POINT = "{\"type\":\"Point\",\"coordinates\":[3.005,44.705]}";

    private Bodies() {}

    public static String zone(String name) {
        return with("\"name\":\"" + name + "\",\"purpose\":\"eau\"", SQUARE);
    }

    static String territory(String name) {
        return with("\"name\":\"" + name + "\",\"kind\":\"pays\"", SQUARE);
    }

    static String site(String name) {
        return with("\"name\":\"" + name + "\",\"type\":\"ENS\"", SQUARE);
    }

    public static String actor(String name) {
        return with("\"name\":\"" + name + "\",\"family\":\"associations\",\"status\":\"actif\"", POINT);
    }

    static String action(String name) {
        return with("\"name\":\"" + name + "\",\"status\":\"idee\"", POINT);
    }

    static String scheme(String name) {
        return with("\"name\":\"" + name + "\",\"type\":\"leader\"", SQUARE);
    }

    public static String with(String facts, String geometry) {
        return "{" + facts + ",\"geometry\":" + geometry + "}";
    }
}
