package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.maillage.app.records.Bodies;

/** Clients that create records at the same time and remember which creations were acknowledged. */
final class Writers {

    /** More than the service has connections to its database, so that some always wait for one. */
    private static final int CLIENTS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final String token;
    private final CountDownLatch half;

    private Writers(String token, int writes) {
        this.token = token;
        this.half = new CountDownLatch(writes / 2);
    }

    /**
     * @param token of who may write
     * @param writes in all, of two kinds of records in turn
     */
    static Writers start(String address, String token, int writes) {
        Writers writers = new Writers(token, writes);
        for (int i = 0; i < writes; i++) {
            String collection = i % 2 == 0 ? "actors" : "intervention-zones";
            String body = i % 2 == 0 ? Bodies.actor("Acteur " + i) : Bodies.zone("Zone " + i);
            writers.threads.execute(() -> writers.write(address, "/api/" + collection, body));
        }
        writers.threads.shutdown();
        return writers;
    }

    private void write(String address, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            take(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            // No answer: the service is gone, and whether this was written is for nobody to say.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            acknowledged.add(URI.create(location).getPath());
            half.countDown();
        } else {
            refused.add(answer.statusCode() + " " + answer.body());
        }
    }

    /** Returns when half of the writes are acknowledged. */
    void awaitHalf() throws InterruptedException {
        assertThat(half.await(60, TimeUnit.SECONDS)).as("refused: %s", refused).isTrue();
    }

    /** Returns when nobody waits for an answer any more. */
    void awaitEnd() throws InterruptedException {
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Paths of the records whose creation was acknowledged. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Answers that acknowledge nothing. */
    List<String> refused() {
        return List.copyOf(refused);
    }
}
