package org.maillage.exchange.export;

import java.util.List;

/**
 * The triggers by which whoever edits a GeoPackage keeps its spatial index right (OGC 12-128r18, annex F.3: those of 1.3, which
 * is the version that the file names; 1.4 has others, by other names). The functions that they call are the editor's, not
 * SQLite's.
 */
final class GeoPackageTriggers {

    private static final String BOX = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)";
    private static final String FILLED = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
    private static final String EMPTY = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";

    private GeoPackageTriggers() {}

    static List<String> of(String table) {
        String on = GeoPackageTables.quoted(table);
        String index = GeoPackageTables.quoted("rtree_" + table + "_geom");
        String put = "INSERT OR REPLACE INTO " + index + " VALUES (NEW.fid, " + BOX + "); END";
        String drop = "DELETE FROM " + index + " WHERE id = OLD.fid; END";
        return List.of(
                name(table, "insert") + " AFTER INSERT ON " + on + " WHEN " + FILLED + " BEGIN " + put,
                name(table, "update1") + " AFTER UPDATE OF geom ON " + on + " WHEN OLD.fid = NEW.fid AND " + FILLED
                        + " BEGIN " + put,
                name(table, "update2") + " AFTER UPDATE OF geom ON " + on + " WHEN OLD.fid = NEW.fid AND " + EMPTY
                        + " BEGIN " + drop,
                name(table, "update3") + " AFTER UPDATE ON " + on + " WHEN OLD.fid != NEW.fid AND " + FILLED
                        + " BEGIN DELETE FROM " + index + " WHERE id = OLD.fid; " + put,
                name(table, "update4") + " AFTER UPDATE ON " + on + " WHEN OLD.fid != NEW.fid AND " + EMPTY
                        + " BEGIN DELETE FROM " + index + " WHERE id IN (OLD.fid, NEW.fid); END",
                name(table, "delete") + " AFTER DELETE ON " + on + " WHEN OLD.geom NOT NULL BEGIN " + drop);
    }

    private static String name(String table, String event) {
        return "CREATE TRIGGER " + GeoPackageTables.quoted("rtree_" + table + "_geom_" + event);
    }
}
