package org.maillage.exchange.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.qml.QmlStyle;
import org.maillage.layers.style.sld.SldVersion;
import org.maillage.layers.style.sld.SldWriter;

/**
 * The table in which QGIS keeps styles inside a GeoPackage, as its own dialogue « save the style in the database » makes it: a
 * layer opens with the one that is its default, and has the others to choose from. No standard has it; to every other
 * program it is a table without places.
 */
final class GeoPackageStyles {

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
              f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
              description TEXT, owner TEXT(30), ui TEXT(30),
              update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""";

    private final Target target;

    GeoPackageStyles(Target target) {
        this.target = target;
    }

    void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        GeoPackageTables.run(
                connection,
                "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
                        + " VALUES ('layer_styles', 'attributes', 'layer_styles', '', 0)");
        List<Style> styles = target.styles();
        for (Style style : styles) {
            row(connection, style, style.equals(styles.get(0)));
        }
    }

    /** QGIS looks for an empty schema, not for a missing one. */
    private void row(Connection connection, Style style, boolean isDefault) throws SQLException {
        GeoPackageTables.run(
                connection,
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,"
                        + " styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, 'geom', ?, ?, ?, ?, ?, '')",
                GeoPackageTables.name(target.layer()),
                style.id(),
                QmlStyle.write(target.layer(), style),
                SldWriter.write(GeoPackageTables.name(target.layer()), style, isDefault, SldVersion.V1_1),
                isDefault ? 1 : 0,
                style.title().fr());
    }
}
