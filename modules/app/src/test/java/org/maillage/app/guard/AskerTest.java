package org.maillage.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is believed when they say for whom they ask. */
class AskerTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "::1, true",
        "10.0.0.4, true",
        "192.168.1.4, true",
        "fd12:3456:789a::4, true",
        "fc00::4, true",
        "fec0::4, true",
        "fe00::4, false",
        "203.0.113.9, false",
        "2001:db8::4, false"
    })
    void proxiesOfPrivateNetworksAreBelieved(String proxy, boolean believed) throws UnknownHostException {
        InetAddress remote = InetAddress.getByName(proxy);
        InetAddress asked = InetAddress.getByName("2001:db8:1::7");
        assertThat(Asker.asked(remote, List.of("198.51.100.1", "192.0.2.3, 2001:db8:1::7")))
                .isEqualTo(believed ? asked : remote);
    }
}
