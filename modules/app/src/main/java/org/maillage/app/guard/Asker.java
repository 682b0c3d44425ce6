package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose requests are counted together.
 *
 * @param address of IPv6 its first half, of which the rest is for the subscriber to choose
 * @param isThisMachine whether it is a program of this machine that speaks for itself
 */
public record Asker(String address, boolean isThisMachine) {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_BYTES = 8;

    public static Asker of(HttpServletRequest request) {
        InetAddress remote = parse(request.getRemoteAddr());
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (forwarded.isEmpty()) {
            boolean alone = request.getHeader("Forwarded") == null && remote.isLoopbackAddress();
            return new Asker(network(remote), alone);
        }
        return new Asker(network(asked(remote, forwarded)), false);
    }

    /**
     * For whom someone asks. A proxy of this machine or of its private network says so last: some add to the line that they
     * were sent, others add a line. Who is no proxy could say anything: for them it is the address that they come from.
     *
     * @param forwarded the lines of the header, the first first
     */
    static InetAddress asked(InetAddress remote, List<String> forwarded) {
        String line = forwarded.get(forwarded.size() - 1);
        String last = line.substring(line.lastIndexOf(',') + 1).strip();
        return isNearby(remote) && LITERAL.matcher(last).matches() ? parse(last) : remote;
    }

    private static boolean isNearby(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address);
    }

    /** A private network of IPv6 (RFC 4193, fc00::/7), which Java does not know of. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** A literal address: no name is ever looked up. */
    private static InetAddress parse(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
