package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request as the caller sent it to the public address, whatever a proxy made of scheme and port on the way here. */
final class AddressedRequest extends HttpServletRequestWrapper {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI address;

    AddressedRequest(HttpServletRequest request, URI address) {
        super(request);
        this.address = address;
    }

    @Override
    public String getScheme() {
        return address.getScheme();
    }

    @Override
    public String getServerName() {
        return address.getHost();
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
        return address.getScheme().equals("https");
    }
}
