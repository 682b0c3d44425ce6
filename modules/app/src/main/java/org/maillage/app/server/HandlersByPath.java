package org.maillage.app.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request among those whose path begins as its own does. Spring asks each of some two hundred handlers with a
 * variable in their path whether it is the one, which takes as long as a kept tile does.
 */
final class HandlersByPath extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<List<String>>> starts = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        List<PathContainer.Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        boolean may =
                starts.computeIfAbsent(info, HandlersByPath::starts).stream().anyMatch(start -> begins(path, start));
        return may ? super.getMatchingMapping(info, request) : null;
    }

    /** For each pattern the segments before its first variable. */
    private static List<List<String>> starts(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(pattern -> Arrays.stream(pattern.split("/"))
                        .skip(1)
                        .takeWhile(segment -> !segment.contains("{") && !segment.contains("*"))
                        .toList())
                .toList();
    }

    /** @param path a separator before each segment */
    private static boolean begins(List<PathContainer.Element> path, List<String> start) {
        if (path.size() < 2 * start.size()) {
            return false;
        }
        for (int i = start.size() - 1; i >= 0; i--) {
            if (!(path.get(2 * i + 1) instanceof PathContainer.PathSegment segment)
                    || !segment.valueToMatch().equals(start.get(i))) {
                return false;
            }
        }
        return true;
    }
}
