package org.maillage.store.dialect;

final class PostgisDialect implements SpatialDialect {

    @Override
    public String migrations() {
        return "postgis";
    }

    @Override
    public String wkb(String column) {
        return "ST_AsBinary(" + column + ")";
    }

    @Override
    public boolean readsByKeyWindow() {
        return false;
    }

    @Override
    public String byCodePoint(String text) {
        return text + " COLLATE \"C\"";
    }

    @Override
    public String arraysOverlap(String array, String other) {
        return array + " && " + other;
    }

    @Override
    public String arrayContains(String array, String other) {
        return array + " @> " + other;
    }

    @Override
    public boolean listsHaveBytes() {
        return true;
    }

    /** Without a transaction it holds where the driver sends both at once: not for parameters without a type, nor in its simple mode. */
    @Override
    public String planOnce() {
        return "SELECT set_config('plan_cache_mode', 'force_generic_plan', TRUE); ";
    }

    @Override
    public String spatialIndex(String table, String column) {
        return "CREATE INDEX " + table + "_" + column + " ON " + table + " USING gist (" + column + ")";
    }
}
