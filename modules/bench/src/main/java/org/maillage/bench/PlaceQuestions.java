package org.maillage.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service about 2,000 seeded places, a quarter each of clicks, circles of 5 km, communes and sites, by four
 * clients after 500 questions to warm up, and prints percentiles: {@code PlaceQuestions http://127.0.0.1:8080}.
 */
public final class PlaceQuestions {

    private static final int SEED = 7;
    private static final int WARM_UP = 500;
    private static final int MEASURED = 2000;
    private static final int CLIENTS = 4;
    private static final String[] KINDS = {"click", "circle", "commune", "site"};

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private PlaceQuestions(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        PlaceQuestions bench = new PlaceQuestions(arguments[0]);
        List<String> paths = bench.paths();
        bench.ask(paths.subList(0, WARM_UP));
        double[] millis = bench.ask(paths.subList(WARM_UP, WARM_UP + MEASURED));
        for (int kind = 0; kind < KINDS.length; kind++) {
            int first = kind;
            tell(
                    KINDS[kind],
                    IntStream.range(0, MEASURED / KINDS.length)
                            .mapToDouble(i -> millis[i * KINDS.length + first])
                            .toArray());
        }
        tell("all", millis);
    }

    private static void tell(String what, double[] millis) {
        double[] sorted = Arrays.stream(millis).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-8s %d places, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private List<String> paths() throws IOException, InterruptedException {
        List<String> communes = ids("territories", "kind=commune");
        List<String> sites = ids("protected-sites", "");
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            String point = String.format(
                    Locale.ROOT, "lon=%.5f&lat=%.5f", -0.5 + 7 * random.nextDouble(), 44 + 5 * random.nextDouble());
            paths.add(
                    switch (i % KINDS.length) {
                        case 0 -> "/api/place?" + point;
                        case 1 -> "/api/place?radius=5000&" + point;
                        case 2 -> "/api/place?feature=territories/" + communes.get(random.nextInt(communes.size()));
                        default -> "/api/place?feature=protected-sites/" + sites.get(random.nextInt(sites.size()));
                    });
        }
        return paths;
    }

    private List<String> ids(String layer, String filter) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(get("/ogc/collections/" + layer + "/items?limit=10000&" + filter));
        List<String> ids = new ArrayList<>();
        page.path("features").forEach(feature -> ids.add(feature.path("id").asString()));
        return ids;
    }

    private double[] ask(List<String> paths) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Double>> questions = paths.stream()
                    .<Callable<Double>>map(path -> () -> millis(path))
                    .toList();
            double[] millis = new double[paths.size()];
            int i = 0;
            for (Future<Double> answer : clients.invokeAll(questions)) {
                millis[i++] = answer.get();
            }
            return millis;
        } finally {
            clients.shutdown();
        }
    }

    private double millis(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    private String get(String path) throws IOException, InterruptedException {
        var response =
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
