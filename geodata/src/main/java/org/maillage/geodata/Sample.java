package org.maillage.geodata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.maillage.geodata.actor.Actors;
import org.maillage.geodata.actor.Persons;
import org.maillage.geodata.actor.Relations;
import org.maillage.geodata.funding.Funding;
import org.maillage.geodata.geojson.Feature;
import org.maillage.geodata.geojson.Json;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.programme.Programmes;
import org.maillage.geodata.site.ProtectedSites;
import org.maillage.geodata.terrain.Landscape;
import org.maillage.geodata.territory.Communes;
import org.maillage.geodata.territory.Territories;
import org.maillage.geodata.vocabulary.Vocabularies;
import org.maillage.geodata.zone.InterventionZones;

/** The whole sample in memory, generated from the tables and one seed: no clock, no network, the same bytes on every machine. */
public record Sample(Map<String, String> files) {
    /** Another seed gives another land, and the tables' place expressions would have to be moved with its rivers. */
    private static final long SEED = 2026;

    /** Generates every file, by name. */
    public static Sample generate() {
        Landscape landscape = Landscape.draw(Communes.wishedVillages(), new SplittableRandom(SEED));
        Territories territories = new Territories(Communes.of(landscape));
        Places places = new Places(landscape, territories);
        List<Feature> sites = ProtectedSites.place(places);

        List<Feature> actors = new Actors(territories, Vocabularies.read(), places).features();

        Map<String, String> files = new LinkedHashMap<>();
        files.put("territories.geojson", Json.featureCollection("territories", territories.features()));
        files.put("protected-sites.geojson", Json.featureCollection("protected-sites", sites));
        files.put("actors.geojson", Json.featureCollection("actors", actors));
        files.put("relations.json", Json.lines(new Relations(territories).all()));
        files.put("persons.json", Json.lines(Persons.all()));
        files.put("funding.json", Json.featureCollection("funding", Funding.place(places, territories)));
        files.put("programmes.json", Json.indented(new Programmes(places, actors).all()));
        files.put("zones.json", Json.indented(InterventionZones.place(places)));
        return new Sample(files);
    }
}
