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

/** Clients that edit the same records at the same time, again when another was faster, and remember what was acknowledged. */
final class Editors {

    private static final int CLIENTS = 20;
    private static final int CONFLICT = 412;

    /** An edit that was acknowledged: which version of which record it made, and what it says. */
    record Edit(String path, int version, String text) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<Edit> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final String address;
    private final String token;
    private final CountDownLatch half;

    private Editors(String address, String token, int edits) {
        this.address = address;
        this.token = token;
        this.half = new CountDownLatch(edits / 2);
    }

    /**
     * @param token of who may write
     * @param records how many there are, made first
     * @param edits in all, of the records in turn
     */
    static Editors start(String address, String token, int records, int edits)
            throws IOException, InterruptedException {
        Editors editors = new Editors(address, token, edits);
        List<String> paths = new java.util.ArrayList<>();
        for (int i = 0; i < records; i++) {
            paths.add(editors.create(i));
        }
        for (int i = 0; i < edits; i++) {
            String path = paths.get(i % records);
            String text = "Édition " + i;
            editors.threads.execute(() -> editors.edit(path, text));
        }
        editors.threads.shutdown();
        return editors;
    }

    private String create(int number) throws IOException, InterruptedException {
        HttpResponse<String> made = client.send(
                request("/api/actors", "application/json")
                        .POST(BodyPublishers.ofString(Bodies.actor("Acteur " + number)))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpRequest.Builder request(String path, String mediaType) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + token);
    }

    private void edit(String path, String text) {
        try {
            HttpResponse<String> answer = attempt(path, text);
            while (answer.statusCode() == CONFLICT) {
                answer = attempt(path, text);
            }
            take(path, text, answer);
        } catch (IOException e) {
            // No answer: the service is gone, and whether this was written is for nobody to say.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> attempt(String path, String text) throws IOException, InterruptedException {
        String seen = client.send(request(path, "application/json").build(), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return client.send(
                request(path, "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString("{\"description\":\"" + text + "\"}"))
                        .header("If-Match", seen)
                        .build(),
                BodyHandlers.ofString());
    }

    private void take(String path, String text, HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            acknowledged.add(new Edit(path, Integer.parseInt(tag.replace("\"", "")), text));
            half.countDown();
        } else {
            refused.add(answer.statusCode() + " " + answer.body());
        }
    }

    /** Returns when half of the edits are acknowledged. */
    void awaitHalf() throws InterruptedException {
        assertThat(half.await(120, TimeUnit.SECONDS)).as("refused: %s", refused).isTrue();
    }

    /** Returns when nobody waits for an answer any more. */
    void awaitEnd() throws InterruptedException {
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    List<Edit> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Answers that acknowledge nothing. */
    List<String> refused() {
        return List.copyOf(refused);
    }
}
