package org.maillage.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.maillage.kernel.text.Sha256;

/** Secrets that nobody chooses: with 256 bits nothing is guessed, and a hash that is made at once is as good as a slow one. */
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    /** In letters that addresses and headers take as they are. */
    static String made(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What may be kept of it: 64 hexadecimal digits. */
    static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
