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
    public String byCodePoint(String column) {
        return column + " COLLATE \"C\"";
    }

    @Override
    public String arraysOverlap(String column) {
        return column + " && ?";
    }
}
