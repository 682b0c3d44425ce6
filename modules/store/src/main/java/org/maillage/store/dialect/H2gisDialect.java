package org.maillage.store.dialect;

final class H2gisDialect implements SpatialDialect {

    @Override
    public String migrations() {
        return "h2gis";
    }

    @Override
    public String wkb(String column) {
        return column;
    }

    @Override
    public boolean readsByKeyWindow() {
        return true;
    }

    @Override
    public String byCodePoint(String text) {
        return text;
    }

    @Override
    public String arraysOverlap(String array, String other) {
        return "maillage_arrays_overlap(" + array + ", " + other + ")";
    }

    @Override
    public String arrayContains(String array, String other) {
        return "maillage_array_contains(" + array + ", " + other + ")";
    }

    @Override
    public boolean listsHaveBytes() {
        return false;
    }

    @Override
    public String planOnce() {
        return "";
    }

    @Override
    public String spatialIndex(String table, String column) {
        return "CREATE SPATIAL INDEX " + table + "_" + column + " ON " + table + " (" + column + ")";
    }
}
