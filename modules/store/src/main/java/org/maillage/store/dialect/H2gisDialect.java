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
    public String byCodePoint(String column) {
        return column;
    }

    @Override
    public String arraysOverlap(String column) {
        // H2 has no overlap of arrays; unnesting the parameter once per row is what is left.
        return "EXISTS (SELECT 1 FROM UNNEST(?) AS wanted(element) WHERE ARRAY_CONTAINS(" + column
                + ", wanted.element))";
    }
}
