package org.maillage.domain.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/** An address of e-mail, as far as it can be judged without writing to it. */
final class Email {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>,;\"]+@[^\\s\\p{Cntrl}@<>,;\"]+");
    private static final int LONGEST = 300;

    private Email() {}

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** Null for none. */
    static @Nullable String checked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String address = text.strip();
        if (!isAddress(address)) {
            throw MaillageException.parameter("email", "« " + address + " » n'est pas une adresse de courriel.");
        }
        return address;
    }
}
