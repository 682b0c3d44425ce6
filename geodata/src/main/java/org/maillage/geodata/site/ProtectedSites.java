package org.maillage.geodata.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.maillage.geodata.geojson.Feature;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;
import org.maillage.geodata.terrain.LocalPlane;
import org.maillage.geodata.terrain.Noise;

/** Places the sites of {@code sites.psv} and makes each known to later place expressions. */
public final class ProtectedSites {
    /** Acts measure on old maps: their area differs from the drawn one by up to this share. */
    private static final double ACT_ERROR = 0.008;

    private static final long ARE = 100;

    private ProtectedSites() {}

    public static List<Feature> place(Places places) {
        return Table.read("sites.psv").stream().map(row -> site(row, places)).toList();
    }

    private static Feature site(Row row, Places places) {
        Geometry geometry = places.geometry(row.text("place"));
        places.register(row.text("ref"), geometry);
        SiteProperties properties = new SiteProperties(
                row.text("ref"),
                row.text("type"),
                row.find("nationalId").orElse(null),
                row.text("name"),
                LocalDate.parse(row.text("designated")),
                row.text("legalAct"),
                row.text("manager"),
                officialArea(geometry, row.text("ref")),
                null,
                documents(row));
        return new Feature(geometry, properties);
    }

    private static long officialArea(Geometry geometry, String ref) {
        double error = ACT_ERROR * (2 * new Noise(ref.hashCode()).of(0, 0, 0) - 1);
        double ares = LocalPlane.toMetres(geometry).getArea() * (1 + error) / ARE;
        return StrictMath.round(ares) * ARE;
    }

    private static List<SiteProperties.Document> documents(Row row) {
        return row.find("documents").stream()
                .flatMap(cell -> Arrays.stream(cell.split(";")))
                .map(document -> document.strip().split("@"))
                .map(parts -> new SiteProperties.Document(parts[0], LocalDate.parse(parts[1])))
                .toList();
    }
}
