package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Objects;
import org.springframework.web.util.UriComponents;

/**
 * A request as the caller sent it to the public address, whatever a proxy made of scheme, name, port and path on the way here. The
 * path that the proxy took away is the context's, in which the whole application then is.
 */
final class AddressedRequest extends HttpServletRequestWrapper {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final UriComponents address;
    private final String prefix;

    /** @param address with the path that was taken away, if any */
    AddressedRequest(HttpServletRequest request, UriComponents address) {
        super(request);
        this.address = address;
        this.prefix = Objects.requireNonNullElse(address.getPath(), "").replaceAll("/+$", "");
    }

    @Override
    public String getContextPath() {
        return prefix + super.getContextPath();
    }

    @Override
    public String getRequestURI() {
        return prefix + super.getRequestURI();
    }

    @Override
    public StringBuffer getRequestURL() {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new StringBuffer(getScheme() + "://" + getServerName() + port + getRequestURI());
    }

    @Override
    public String getScheme() {
        return Objects.requireNonNull(address.getScheme(), "An address of the web has a scheme");
    }

    @Override
    public String getServerName() {
        return Objects.requireNonNull(address.getHost(), "An address of the web has a name");
    }

    @Override
    public int getServerPort() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure() ? HTTPS : HTTP;
    }

    @Override
    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
