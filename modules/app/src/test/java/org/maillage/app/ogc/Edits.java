package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.maillage.app.RunningApplication;

/** What an administrator writes while others read. */
record Edits(RunningApplication maillage) {

    private static final String MERGE = "application/merge-patch+json";
    private static final int STATES = 40;

    String create(String path, String body) {
        HttpResponse<String> created = maillage.send("POST", path, body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return RunningApplication.parse(created.body()).path("id").asString();
    }

    void rename(String layer, String id, String name) {
        change(layer, id, "{\"properties\":{\"name\":\"" + name + "\"}}");
    }

    void change(String layer, String id, String body) {
        HttpResponse<String> changed = maillage.sendAs("PATCH", MERGE, layer + "/items/" + id, body);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    /**
     * What was answered, while a record was given one name after the other, without the name that was acknowledged before it was
     * asked for and without the next.
     *
     * @param answer with the name « Etat 0. » in it at first
     */
    List<String> stale(String layer, String id, Supplier<String> answer) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        List<String> stale = new ArrayList<>();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                int least = written.get();
                String told = answer.get();
                int most = written.get() + 1;
                boolean fresh = false;
                for (int state = least; state <= most; state++) {
                    fresh |= told.contains("Etat " + state + ".");
                }
                if (!fresh) {
                    stale.add("after " + least);
                }
            }
        });
        reader.start();
        for (int state = 1; state <= STATES; state++) {
            rename(layer, id, "Etat " + state + ".");
            written.set(state);
            assertThat(answer.get()).contains("Etat " + state + ".");
        }
        over.set(true);
        reader.join();
        return stale;
    }
}
