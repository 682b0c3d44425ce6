package org.maillage.api.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * Answers that everyone may see and that were asked for again, as they left, for who asks for the same. Who makes an answer says
 * while what it holds ({@link #keepWhile}); what nobody says that of is made each time.
 */
public final class KeptAnswers {

    /** Of an entry beside what it holds. */
    private static final int OVERHEAD = 1000;

    /** No answer takes more than this part of what there is. */
    private static final int PART = 8;

    private final Cache<Key, KeptAnswer> answers;
    private final int largest;
    private final Clock clock;

    /**
     * All that chooses among the answers of the service, but who asks.
     *
     * @param address with the scheme and the host that the caller used, which links begin with
     * @param today an answer without a date changes at midnight
     */
    record Key(String address, @Nullable String accept, String language, ContentCoding coding, LocalDate today) {

        static Key of(HttpServletRequest request, LocalDate today) {
            return new Key(
                    request.getRequestURL() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()),
                    request.getHeader(HttpHeaders.ACCEPT),
                    Language.accepted(request),
                    ContentCoding.of(request),
                    today);
        }

        int size() {
            return address.length() + (accept == null ? 0 : accept.length());
        }
    }

    /** How an answer is made. */
    @FunctionalInterface
    public interface Maker {
        void make(HttpServletResponse response) throws IOException, ServletException;
    }

    /** @param most bytes that are kept; 0 for none */
    public KeptAnswers(long most, Clock clock) {
        this.largest = (int) Math.min(most / PART, Integer.MAX_VALUE);
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Key, KeptAnswer>weigher((key, answer) -> key.size() + answer.size() + OVERHEAD)
                .build();
    }

    /** Answers a GET of someone who is nobody in particular: what is made for the second time is kept for the third. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Maker maker)
            throws IOException, ServletException {
        Key key = Key.of(request, LocalDate.now(clock));
        KeptAnswer known = answers.getIfPresent(key);
        if (known != null && known.isWhole() && known.holds().getAsBoolean()) {
            known.send(request, response);
            return;
        }
        CopiedResponse copied = new CopiedResponse(response, known == null ? 0 : largest);
        maker.make(copied);
        copied.kept(key.coding()).ifPresent(answer -> answers.put(key, answer));
    }

    /**
     * Says of an answer that is about to be written what it was made of.
     *
     * @param holds whether it would be made the same now; asked by everyone who is given it
     */
    public static void keepWhile(HttpServletResponse response, BooleanSupplier holds) {
        CopiedResponse copied = WebUtils.getNativeResponse(response, CopiedResponse.class);
        if (copied != null) {
            copied.keepWhile(holds);
        }
    }
}
