package org.maillage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes any number of invented protected sites as GeoJSON: {@code GenerateSites FILE COUNT}. Each is one ring of 200 corners, a
 * wavy circle of two to ten kilometres somewhere in metropolitan France; the seed is fixed, so that two runs measure the same.
 */
public final class GenerateSites {

    private static final int SEED = 20261127;
    private static final int CORNERS = 200;
    private static final String[] TYPES = {"ZPS", "ZSC", "RNN", "RNR", "APB"};

    private GenerateSites() {}

    public static void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        int count = Integer.parseInt(arguments[1]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < count; i++) {
                out.write(i == 0 ? "" : ",\n");
                out.write(site(i, random));
            }
            out.write("\n]}\n");
        }
    }

    private static String site(int i, SplittableRandom random) {
        String type = TYPES[random.nextInt(TYPES.length)];
        return "{\"type\":\"Feature\",\"properties\":{\"ref\":\"site-" + i + "\",\"name\":\"Site " + i
                + "\",\"type\":\"" + type + "\",\"national_id\":\"B" + i + "\",\"designated\":\""
                + (1970 + random.nextInt(50)) + "-06-01\",\"manager\":\"Gestionnaire " + random.nextInt(200)
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring(random) + "]}}";
    }

    private static String ring(SplittableRandom random) {
        double longitude = -1 + 8 * random.nextDouble();
        double latitude = 43.5 + 6 * random.nextDouble();
        double radius = 0.01 + 0.04 * random.nextDouble();
        int waves = 3 + random.nextInt(9);
        StringBuilder ring = new StringBuilder("[");
        for (int corner = 0; corner <= CORNERS; corner++) {
            double angle = 2 * Math.PI * (corner % CORNERS) / CORNERS;
            double distance = radius * (1 + 0.3 * Math.sin(waves * angle));
            ring.append(corner == 0 ? "[" : ",[")
                    .append(rounded(longitude + 1.4 * distance * Math.cos(angle)))
                    .append(',')
                    .append(rounded(latitude + distance * Math.sin(angle)))
                    .append(']');
        }
        return ring.append("]").toString();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
