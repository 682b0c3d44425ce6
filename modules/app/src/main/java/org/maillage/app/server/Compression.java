package org.maillage.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maillage.api.request.ContentCoding;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Packs what is text or nearly so for who takes it packed. Tomcat's own packs nothing that has a strong ETag, and so no map, no
 * page of features and no tile: here the tag of packed bytes is another one (RFC 9110, 8.8.3.3), the same with the coding's name.
 */
final class Compression extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCoding coding = ContentCoding.of(request);
        PlainTags plain = new PlainTags(request);
        PackedResponse packed = new PackedResponse(response, coding, plain.names(coding), plain.nameAny());
        boolean whole = false;
        try {
            chain.doFilter(plain, packed);
            whole = true;
        } finally {
            packed.end(whole);
        }
    }
}
