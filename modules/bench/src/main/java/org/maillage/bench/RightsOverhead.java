package org.maillage.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the policy costs: the same public rows asked by turns by an administrator of the operator, for whom there are no
 * conditions, and by a member of another structure, for whom there are all of them. Prints the median of each, and the ratio:
 * {@code RightsOverhead http://127.0.0.1:8080 TOKEN-OF-ADMINISTRATOR TOKEN-OF-MEMBER}.
 */
public final class RightsOverhead {

    private static final int SEED = 7;
    /** Different places a round, of what takes milliseconds: statements are then prepared, as they are in a service that is used. */
    private static final int PLACES = 60;

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 12;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private RightsOverhead(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        RightsOverhead bench = new RightsOverhead(arguments[0]);
        for (Map.Entry<String, List<String>> question : questions().entrySet()) {
            bench.compare(question.getKey(), question.getValue(), arguments[1], arguments[2]);
        }
    }

    private static Map<String, List<String>> questions() {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("place", anywhere(random, "/api/place?radius=5000&lon=%1$.5f&lat=%2$.5f"));
        questions.put("items", List.of("/ogc/collections/actors/items?limit=1000&sortby=name"));
        questions.put(
                "items in a box",
                anywhere(random, "/ogc/collections/actors/items?limit=100&bbox=%1$.5f,%2$.5f,%3$.5f,%4$.5f"));
        questions.put("shapes", List.of("/ogc/collections/territories/items?limit=200"));
        questions.put("tiles", tiles());
        questions.put("count", List.of("/api/layers/actors/count"));
        return questions;
    }

    /** @param address with the longitudes and latitudes of a box of half a degree, or of its lower left corner alone */
    private static List<String> anywhere(SplittableRandom random, String address) {
        return IntStream.range(0, PLACES)
                .mapToObj(i -> {
                    double longitude = 2 + random.nextDouble();
                    double latitude = 48.9 + 0.3 * random.nextDouble();
                    return String.format(Locale.ROOT, address, longitude, latitude, longitude + 0.5, latitude + 0.2);
                })
                .toList();
    }

    /** Around Paris, at a zoom where each has some hundred communes. */
    private static List<String> tiles() {
        return IntStream.range(0, PLACES)
                .mapToObj(i -> "/ogc/collections/territories/tiles/WebMercatorQuad/10/" + (350 + i / 10) + "/"
                        + (513 + i % 10))
                .toList();
    }

    private void compare(String what, List<String> paths, String without, String with)
            throws IOException, InterruptedException {
        double[] off = new double[ROUNDS];
        double[] on = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean withFirst = round % 2 == 0;
            double first = millis(paths, withFirst ? with : without);
            double second = millis(paths, withFirst ? without : with);
            if (round >= 0) {
                on[round] = withFirst ? first : second;
                off[round] = withFirst ? second : first;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s without %.1f ms, with %.1f ms, ratio %.2f%n",
                what,
                median(off),
                median(on),
                median(on) / median(off));
    }

    private static double median(double[] millis) {
        double[] sorted = Arrays.stream(millis).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private double millis(List<String> paths, String token) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (String path : paths) {
            get(path, token);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode());
        }
    }
}
