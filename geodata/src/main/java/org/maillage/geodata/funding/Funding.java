package org.maillage.geodata.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.maillage.geodata.geojson.Feature;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;
import org.maillage.geodata.territory.Territories;

/** Places the funding schemes of {@code funding.psv}. */
public final class Funding {
    private static final String COMPOSITION = "communes ";

    private Funding() {}

    public static List<Feature> place(Places places, Territories territories) {
        return Table.read("funding.psv").stream()
                .map(row -> new Feature(places.geometry(row.text("place")), properties(row, territories)))
                .toList();
    }

    private static FundingProperties properties(Row row, Territories territories) {
        return new FundingProperties(
                row.text("ref"),
                row.text("type"),
                row.find("code").orElse(null),
                row.text("name"),
                row.text("holder"),
                LocalDate.parse(row.text("starts")),
                LocalDate.parse(row.text("ends")),
                row.find("envelopeEuros").map(Integer::valueOf).orElse(null),
                row.find("rateMin").map(Double::valueOf).orElse(null),
                row.find("rateMax").map(Double::valueOf).orElse(null),
                row.find("floorEuros").map(Integer::valueOf).orElse(null),
                row.find("ceilingEuros").map(Integer::valueOf).orElse(null),
                row.list("beneficiaries"),
                row.list("themes"),
                row.find("minimumShare")
                        .map(share -> new FundingProperties.SpatialRule(Double.parseDouble(share)))
                        .orElse(null),
                basis(row.text("place"), territories),
                new FundingProperties.Source(row.text("source"), LocalDate.parse(row.text("starts"))));
    }

    private static FundingProperties.Basis basis(String place, Territories territories) {
        if (!place.startsWith(COMPOSITION)) {
            return new FundingProperties.Basis(null, true);
        }
        List<String> codes = Arrays.stream(place.substring(COMPOSITION.length()).split(" "))
                .map(territories::codeOf)
                .toList();
        return new FundingProperties.Basis(codes, false);
    }
}
