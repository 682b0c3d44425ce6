package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Announcement;
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

    /** The same for an answer from several layers. */
    public boolean isCurrent(
            HttpServletRequest request, HttpServletResponse response, Collection<Layer> from, LocalDate today) {
        return isCurrent(request, response, state(from), today, "");
    }

    /** The same for an answer of which something was read already, after the state was. */
    public boolean isCurrent(HttpServletRequest request, HttpServletResponse response, State from, LocalDate today) {
        return isCurrent(request, response, from, today, "");
    }

    /** The same for an answer that also tells other things, equal to those of another while it says the same of them. */
    public boolean isCurrent(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<Layer> from,
            LocalDate today,
            Object others) {
        return isCurrent(request, response, state(from), today, others);
    }

    private boolean isCurrent(
            HttpServletRequest request, HttpServletResponse response, State from, LocalDate today, Object others) {
        if (request.getMethod().equals("POST")) {
            // the address does not tell what was asked, and no tag can be made of it
            return false;
        }
        // the same address may be answered in several formats, and for people in two languages
        String address = request.getRequestURI() + "?" + request.getQueryString() + " "
                + request.getHeader(HttpHeaders.ACCEPT) + " " + Language.of(request) + " " + from.ids() + others;
        String tag = "\"" + from.revision() + "-" + today.toEpochDay() + "-" + Integer.toHexString(address.hashCode())
                + sight() + "\"";
        if (isCurrent(request, response, tag)) {
            return true;
        }
        if (others.equals("") && callers.current().isPublic()) {
            KeptAnswers.keepWhile(response, () -> state(layers.of(from.ids())).equals(from));
        }
        return false;
    }

    /**
     * How far layers had come. Revisions only grow, so the sum of the same layers changes with each of them.
     *
     * @param ids in the order of the layers
     * @param announced what was said beforehand of them, which moves no revision and which headers tell of
     */
    public record State(List<String> ids, long revision, List<Announcement> announced) {}

    /** Now: what is read afterwards is at least as new. */
    public State state(Collection<Layer> from) {
        return new State(from.stream().map(Layer::id).toList(), revision(from), announced(from));
    }

    /** The same for an answer that has a tag of its own. */
    public boolean isCurrent(HttpServletRequest request, HttpServletResponse response, String tag) {
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    /** They move no revision, and headers tell of them. */
    private static List<Announcement> announced(Collection<Layer> layers) {
        return layers.stream().flatMap(layer -> layer.announcements().stream()).toList();
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
