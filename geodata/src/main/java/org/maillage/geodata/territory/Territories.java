package org.maillage.geodata.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.maillage.geodata.geojson.Feature;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;

/** The communes and what they compose: EPCI, départements, région, park, massif. */
public final class Territories {
    /** The oldest date of INSEE's geographic code, the beginning of every commune that never changed since. */
    private static final LocalDate COG_BEGINNING = LocalDate.of(1943, 1, 1);

    /** A territory composed of communes; {@code ref} is its name in the tables. */
    public record Larger(String ref, TerritoryProperties properties, List<Commune> communes) {}

    private final Communes communes;
    private final Map<String, Larger> larger = new LinkedHashMap<>();

    public Territories(Communes communes) {
        this.communes = communes;
        for (Row row : Table.read("territories.psv")) {
            larger.put(row.text("ref"), larger(row));
        }
    }

    public Communes communes() {
        return communes;
    }

    /** A territory other than a commune, by its name in the tables. */
    public Optional<Larger> findLarger(String ref) {
        return Optional.ofNullable(larger.get(ref));
    }

    /** The official code of any territory, commune or larger, by its name in the tables. */
    public String codeOf(String ref) {
        return findLarger(ref).map(territory -> territory.properties().code()).orElseGet(() -> communes.get(ref)
                .code());
    }

    /** The communes that a table names: {@code ref} is one commune or a larger territory. */
    public List<Commune> communesOf(String ref) {
        return findLarger(ref).map(Larger::communes).orElseGet(() -> List.of(communes.get(ref)));
    }

    /** Every territory, largest last. */
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        communes.all().forEach(commune -> features.add(new Feature(commune.polygon(), properties(commune))));
        larger.values()
                .forEach(territory ->
                        features.add(new Feature(Communes.union(territory.communes()), territory.properties())));
        return features;
    }

    private Larger larger(Row row) {
        List<Commune> members = communes.where(membership(row.text("ref"), row.text("kind")));
        int population = members.stream().mapToInt(Commune::population).sum();
        Map<String, String> parents = new LinkedHashMap<>();
        row.find("departement").ifPresent(code -> parents.put("departement", code));
        row.find("region").ifPresent(code -> parents.put("region", code));
        TerritoryProperties properties = new TerritoryProperties(
                row.text("kind"),
                row.text("code"),
                row.text("name"),
                population,
                LocalDate.parse(row.text("validFrom")),
                parents);
        return new Larger(row.text("ref"), properties, members);
    }

    private static Predicate<Commune> membership(String ref, String kind) {
        return switch (kind) {
            case "epci" -> commune -> commune.epci().equals(ref);
            case "departement" -> commune -> commune.departement().equals(ref);
            case "pnr" -> Commune::inPark;
            case "massif" -> Commune::inMassif;
            default -> commune -> true;
        };
    }

    private TerritoryProperties properties(Commune commune) {
        Map<String, String> parents = new LinkedHashMap<>();
        for (Larger territory : larger.values()) {
            if (territory.communes().contains(commune)) {
                parents.put(
                        territory.properties().kind(), territory.properties().code());
            }
        }
        return new TerritoryProperties(
                "commune", commune.code(), commune.name(), commune.population(), COG_BEGINNING, parents);
    }
}
