package org.maillage.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Spring's way from an address to its method, without asking each of some two hundred methods for all of its conditions: those
 * whose addresses have another shape are passed over first. Asking them all took a tenth of what a small tile costs
 * (modules/bench/results/2026-11-27.md).
 */
final class HandlersByShape extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<AddressShape>> shapes = new ConcurrentHashMap<>();

    /** A request whose address is taken apart once for all methods. */
    private static final class Divided extends HttpServletRequestWrapper {

        private final List<String> segments;

        private Divided(HttpServletRequest request) {
            super(request);
            this.segments =
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                            .filter(PathSegment.class::isInstance)
                            .map(segment -> ((PathSegment) segment).valueToMatch())
                            .toList();
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Divided(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return request instanceof Divided divided && !fits(mapping, divided.segments)
                ? null
                : super.getMatchingMapping(mapping, request);
    }

    private boolean fits(RequestMappingInfo mapping, List<String> segments) {
        for (AddressShape shape : shapes.computeIfAbsent(mapping, HandlersByShape::shapes)) {
            if (shape.fits(segments)) {
                return true;
            }
        }
        return false;
    }

    private static List<AddressShape> shapes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().map(AddressShape::of).toList();
    }
}
