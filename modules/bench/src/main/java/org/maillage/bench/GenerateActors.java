package org.maillage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes any number of invented actors as GeoJSON: {@code GenerateActors FILE COUNT}. Clustered on two thousand places over
 * metropolitan France, as people are; the seed is fixed, so that two runs measure the same.
 */
public final class GenerateActors {

    private static final int SEED = 20261121;
    private static final int CLUSTERS = 2000;
    /** Degrees around a cluster's middle in which most of it lies: a small town. */
    private static final double SPREAD = 0.03;

    private static final String[] FAMILIES = {"associations", "collectivites", "entreprises", "agricole", "vie-sociale"
    };
    private static final String[] THEMES = {"eau", "foret", "agriculture", "mobilite", "culture", "energie"};

    private GenerateActors() {}

    public static void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] middles = random.doubles(CLUSTERS * 2L).toArray();
        int count = Integer.parseInt(arguments[1]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < count; i++) {
                out.write(i == 0 ? "" : ",\n");
                out.write(actor(i, middles, random));
            }
            out.write("\n]}\n");
        }
    }

    private static String actor(int i, double[] middles, SplittableRandom random) {
        int cluster = random.nextInt(CLUSTERS);
        double longitude = -1 + 8 * middles[2 * cluster] + offset(random);
        double latitude = 43.5 + 6 * middles[2 * cluster + 1] + offset(random);
        return "{\"type\":\"Feature\",\"properties\":{\"ref\":\"bench-" + i + "\",\"name\":\"Acteur " + i
                + "\",\"family\":\""
                + FAMILIES[random.nextInt(FAMILIES.length)] + "\",\"status\":\"actif\",\"themes\":[\""
                + THEMES[random.nextInt(THEMES.length)] + "\"]},\"geometry\":{\"type\":\"Point\",\"coordinates\":["
                + Math.round(longitude * 1e6) / 1e6 + "," + Math.round(latitude * 1e6) / 1e6 + "]}}";
    }

    /** The sum of three is near enough to a bell. */
    private static double offset(SplittableRandom random) {
        return SPREAD * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }
}
