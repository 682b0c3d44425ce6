package org.maillage.app.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where someone comes back to once they have logged in: the link that they had open. A path of this service and nothing else, for
 * whoever sends a link to the login must not choose where it ends.
 */
final class ReturnAddress {

    /** Of the request that is answered, and of what has begun. */
    static final String ATTRIBUTE = "maillage.return";

    /** Browsers take « //elsewhere » and « /\elsewhere » for other hosts, and leave tabs and line ends out before they look. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\#]]*");

    private ReturnAddress() {}

    /** Asked for by the parameter {@code return}. */
    static String asked(HttpServletRequest request) {
        return checked(request.getParameter("return"), request);
    }

    static String checked(@Nullable String address, HttpServletRequest request) {
        return address != null && OURS.matcher(address).matches() ? address : request.getContextPath() + "/";
    }

    /** Of the login that this request ends or cannot begin. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known ? known : asked(request);
    }
}
