package org.maillage.app.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.maillage.app.MaillageSettings.Limits;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.util.ConcurrentLruCache;

/**
 * How often one address or one token may ask, told by the headers of draft-ietf-httpapi-ratelimit-headers-10. Each node counts
 * for itself. Programs of this machine read as much as they like: whoever is here can stop the service anyway.
 */
public final class RateLimits {

    /** Callers that are counted at the same time; beyond, who has not asked for longest begins anew. */
    private static final int CALLERS = 20_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Limit requests;
    private final Limit logins;

    RateLimits(Limits limits) {
        this.requests = new Limit("requests", limits.requests(), MINUTE);
        this.logins = new Limit("logins", limits.logins(), TEN_MINUTES);
    }

    /** @throws MaillageException (too many) */
    void request(HttpServletRequest request, HttpServletResponse response) {
        Asker asker = Asker.of(request);
        if (!asker.isThisMachine() || !READING.contains(request.getMethod())) {
            requests.take(asker.address(), response);
        }
    }

    /** @throws MaillageException (too many) */
    public void token(UUID token, HttpServletRequest request, HttpServletResponse response) {
        if (!Asker.of(request).isThisMachine() || !READING.contains(request.getMethod())) {
            requests.take("token " + token, response);
        }
    }

    /** @throws MaillageException (too many) */
    public void login(HttpServletRequest request, HttpServletResponse response) {
        logins.take(Asker.of(request).address(), response);
    }

    /** So many in so long, for each who asks. */
    private static final class Limit {

        private final String name;
        private final int most;
        private final Duration window;
        private final ConcurrentLruCache<String, Bucket> buckets;

        Limit(String name, int most, Duration window) {
            this.name = name;
            this.most = most;
            this.window = window;
            this.buckets = new ConcurrentLruCache<>(CALLERS, caller -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                    .build());
        }

        void take(String caller, HttpServletResponse response) {
            ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
            response.setHeader("RateLimit-Policy", "\"" + name + "\";q=" + most + ";w=" + window.toSeconds());
            response.setHeader(
                    "RateLimit",
                    "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t="
                            + seconds(probe.getNanosToWaitForReset()));
            if (!probe.isConsumed()) {
                String wait = String.valueOf(seconds(probe.getNanosToWaitForRefill()));
                response.setHeader(HttpHeaders.RETRY_AFTER, wait);
                throw MaillageException.of(
                        ProblemKind.TOO_MANY,
                        "too-many-" + name,
                        "Trop de demandes en peu de temps ; recommencer dans " + wait + " s.");
            }
        }

        private static long seconds(long nanos) {
            return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
        }
    }
}
