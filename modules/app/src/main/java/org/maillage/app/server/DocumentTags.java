package org.maillage.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives what has no tag the digest of its bytes as one (decision 19): descriptions, lists and pages say so many things that what they
 * are is quicker told than when it changes. Features, tiles and maps have tags by which they need not be made.
 */
final class DocumentTags extends OncePerRequestFilter {

    /** What everyone may ask for, each as they may see it. */
    static final String[] ADDRESSES = {
        "/ogc/*", "/dcat/*", "/embed/*", "/api/layers/*", "/api/vocabularies", "/api/sources", "/api/service"
    };

    /**
     * Bytes that are held of one answer: an OpenAPI description has 40 kB for each layer, so that those of 50 layers are no longer. What is
     * longer streams, and has no tag but one that it says.
     */
    static final int MOST = 2 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response, MOST);
        chain.doFilter(request, held);
        held.end(request, response);
    }
}
