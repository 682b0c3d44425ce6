package org.maillage.api.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What pages say around their data, by key, in the two languages of the service. */
public final class Words {

    private static final Map<String, String> FRENCH = read("fr");
    private static final Map<String, String> ENGLISH = read("en");

    private Words() {}

    /** @param lang ISO 639 code; anything but {@code en} reads French */
    public static Map<String, String> in(String lang) {
        return lang.equals("en") ? ENGLISH : FRENCH;
    }

    private static Map<String, String> read(String lang) {
        Properties words = new Properties();
        InputStream file = Words.class.getResourceAsStream("words." + lang + ".properties");
        if (file == null) {
            throw new IllegalStateException("There are no words in " + lang);
        }
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byKey = new HashMap<>();
        words.forEach((key, word) -> byKey.put(key.toString(), word.toString()));
        return Map.copyOf(byKey);
    }
}
