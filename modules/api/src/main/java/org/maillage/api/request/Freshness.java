package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
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
    private final KeptAnswers kept;

    public Freshness(Layers layers, Callers callers, KeptAnswers kept) {
        this.layers = layers;
        this.callers = callers;
        this.kept = kept;
    }

    /**
     * Answers with an ETag, or 304 when the caller has it.
     *
     * @param from the layers that the answer is made of. Revisions only grow, so the sum of the same layers changes with each of them
     * @param today part of the tag, because an answer without a date changes at midnight
     * @param writer asked when the answer must be made, with headers that nothing was written to
     */
    public void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<Layer> from,
            LocalDate today,
            KeptAnswers.Writer writer)
            throws IOException {
        answer(request, response, from, today, "", writer);
    }

    /** The same for an answer that also tells other things, equal to those of another while it says the same of them. */
    public void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<Layer> from,
            LocalDate today,
            Object others,
            KeptAnswers.Writer writer)
            throws IOException {
        // the same address may be answered in several formats, and for people in two languages
        String variant = request.getRequestURI() + "?" + request.getQueryString() + " "
                + request.getHeader(HttpHeaders.ACCEPT) + " " + Language.of(request) + " "
                + from.stream().map(Layer::id).toList() + others;
        String tag = "\"" + revision(from) + "-" + today.toEpochDay() + "-" + Integer.toHexString(variant.hashCode())
                + sight() + "\"";
        if (isCurrent(request, response, tag)) {
            return;
        }
        if (callers.current().isPublic() && request.getMethod().equals("GET")) {
            // links begin with the host and the path that the caller used
            KeptAnswers.Key key = new KeptAnswers.Key(Link.absolute("") + " " + variant, ContentCoding.of(request));
            kept.answer(key, tag, response, writer);
        } else {
            writer.write(response);
        }
    }

    /**
     * Sets the ETag, and answers 304 when the caller has it.
     *
     * @return true when the answer is complete
     */
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
