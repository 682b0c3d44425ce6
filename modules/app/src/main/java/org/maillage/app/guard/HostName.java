package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The name by which a service is asked: the same in whatever case, and with or without the dot that ends it (RFC 3986, 3.2.2). */
final class HostName {

    private HostName() {}

    static String of(HttpServletRequest request) {
        return plain(request.getServerName());
    }

    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
