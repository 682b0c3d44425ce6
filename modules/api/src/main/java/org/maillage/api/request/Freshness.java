package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers that hold until a layer changes: an ETag of the layer's revision, the day, the address and what the caller may see. */
public final class Freshness {

    private final Layers layers;
    private final Callers callers;

    public Freshness(Layers layers, Callers callers) {
        this.layers = layers;
        this.callers = callers;
    }

    /**
     * Sets the ETag, and answers 304 when the caller has it.
     *
     * @param today part of the tag, because an answer without a date changes at midnight
     * @return true when the answer is complete
     */
    public boolean isCurrent(HttpServletRequest request, HttpServletResponse response, Layer layer, LocalDate today) {
        return isCurrent(request, response, List.of(layer), today);
    }

    /** The same for an answer from several layers. Revisions only grow, so the sum of the same layers changes with each of them. */
    public boolean isCurrent(
            HttpServletRequest request, HttpServletResponse response, Collection<Layer> from, LocalDate today) {
        return isCurrent(request, response, from, today, "");
    }

    /** The same for an answer that also tells other things, equal to those of another while it says the same of them. */
    public boolean isCurrent(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<Layer> from,
            LocalDate today,
            Object others) {
        // the same address may be answered in several formats, and for people in two languages
        String address = request.getRequestURI() + "?" + request.getQueryString() + " "
                + request.getHeader(HttpHeaders.ACCEPT) + " " + Language.of(request) + " "
                + from.stream().map(Layer::id).toList() + others;
        long revision = revision(from);
        String tag = "\"" + revision + "-" + today.toEpochDay() + "-" + Integer.toHexString(address.hashCode())
                + sight() + "\"";
        if (isCurrent(request, response, tag)) {
            return true;
        }
        if (others.equals("")) {
            List<String> ids = from.stream().map(Layer::id).toList();
            KeptAnswers.keepWhile(response, () -> {
                List<Layer> now = layers.of(ids);
                return now.size() == ids.size() && revision(now) == revision;
            });
        }
        return false;
    }

    /** The same for an answer that has a tag of its own. */
    public boolean isCurrent(HttpServletRequest request, HttpServletResponse response, String tag) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, callers.current().isPublic() ? "no-cache" : "private, no-cache");
        response.addHeader(HttpHeaders.VARY, "Cookie, Authorization");
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    /** How often something was written to any of the layers. */
    public long revision(Collection<Layer> from) {
        return from.stream().mapToLong(layers::revision).sum();
    }

    /** Differs for callers who see differently; empty for the public, and with a hyphen in front otherwise. */
    public String sight() {
        Caller caller = callers.current();
        return caller.isPublic() ? "" : "-" + Integer.toHexString(caller.sight().hashCode());
    }
}
