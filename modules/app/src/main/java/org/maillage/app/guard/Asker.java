package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
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

    /**
     * A proxy of this machine or of its private network says last for whom it asks. Others could say anything: for them it is
     * the address that they come from.
     */
    public static Asker of(HttpServletRequest request) {
        InetAddress remote = parse(request.getRemoteAddr());
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            boolean alone = request.getHeader("Forwarded") == null && remote.isLoopbackAddress();
            return new Asker(network(remote), alone);
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        boolean believed = (remote.isLoopbackAddress() || remote.isSiteLocalAddress())
                && LITERAL.matcher(last).matches();
        return new Asker(network(believed ? parse(last) : remote), false);
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
