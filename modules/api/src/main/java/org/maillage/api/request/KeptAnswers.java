package org.maillage.api.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers to everyone that were asked for again while nothing had changed, as they left. Their tag says whether they still hold:
 * whoever has it may go on with what they have, and so may who asks for the first time.
 */
public final class KeptAnswers {

    /** Of an entry without its bytes: mostly its address, which may be a long filter. */
    private static final int OVERHEAD = 1000;

    /** No answer takes more than this part of what there is. */
    private static final int PART = 8;

    private final Cache<Key, KeptAnswer> answers;
    private final int largest;

    /**
     * @param variant all that chooses among the answers of the service, but who asks
     * @param coding that the caller takes
     */
    record Key(String variant, ContentCoding coding) {}

    /** How an answer is written; its tag is set. */
    @FunctionalInterface
    public interface Writer {
        void write(HttpServletResponse response) throws IOException;
    }

    /** @param most bytes that are kept; 0 for none */
    public KeptAnswers(long most) {
        this.largest = (int) Math.min(most / PART, Integer.MAX_VALUE);
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Key, KeptAnswer>weigher(
                        (key, answer) -> 2 * key.variant().length() + answer.bytes().length + OVERHEAD)
                .build();
    }

    /** Writes an answer, or what was written for who asked before; kept is what is asked for the second time. */
    void answer(Key key, String tag, HttpServletResponse response, Writer writer) throws IOException {
        KeptAnswer kept = answers.getIfPresent(key);
        if (kept == null || !kept.tag().equals(tag)) {
            answers.put(key, KeptAnswer.asked(tag));
            writer.write(response);
        } else if (kept.isWhole()) {
            kept.send(response);
        } else {
            CopiedResponse copied = new CopiedResponse(response, largest);
            writer.write(copied);
            copied.whole().ifPresent(copy -> answers.put(key, KeptAnswer.of(tag, copy, key.coding())));
        }
    }
}
