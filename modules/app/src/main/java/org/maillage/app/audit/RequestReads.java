package org.maillage.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.audit.Journal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Writes down who was told what. A record at once, before the answer. Layers once an hour for each account and node, for a map
 * asks for hundreds of tiles: noted while they are read, in a transaction that only reads, and written when the
 * answer is made. What the service reads for itself is told to nobody.
 */
final class RequestReads implements ConfidentialReads, HandlerInterceptor {

    private static final String ATTRIBUTE = RequestReads.class.getName();

    private final Journal journal;
    private final Callers callers;
    private final Clock clock;
    private final Map<LayerReader, Instant> lately = new ConcurrentHashMap<>();

    RequestReads(Journal journal, Callers callers, Clock clock) {
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    private record LayerReader(UUID account, String layer) {}

    /** What the request has been given so far. */
    private record Read(Set<String> layers) {}

    @Override
    public void record(String collection, UUID id) {
        if (RequestContextHolder.getRequestAttributes() != null) {
            journal.append(Act.RECORD_READ, collection, id);
        }
    }

    @Override
    public void layer(String layer) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            read(request).layers.add(layer);
        }
    }

    private static Read read(RequestAttributes request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Read known) {
            return known;
        }
        Read begun = new Read(new TreeSet<>());
        request.setAttribute(ATTRIBUTE, begun, RequestAttributes.SCOPE_REQUEST);
        return begun;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        UUID account = callers.current().account();
        if (account != null) {
            read(RequestContextHolder.currentRequestAttributes())
                    .layers
                    .forEach(layer -> write(new LayerReader(account, layer)));
        }
    }

    private void write(LayerReader reader) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant before = lately.put(reader, hour);
        if (hour.equals(before)) {
            return;
        }
        try {
            journal.append(Act.LAYER_READ, "layer/" + reader.layer(), Map.of());
        } catch (RuntimeException e) {
            // Still to be written, by the next that reads.
            lately.remove(reader, hour);
            throw e;
        }
    }
}
