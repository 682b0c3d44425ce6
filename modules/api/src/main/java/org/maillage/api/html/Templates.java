package org.maillage.api.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of this folder: every value is escaped, and each file is parsed once. */
public final class Templates {

    /** For text and for attributes between double quotes, which is how every template has them; addresses stay readable. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final Mustache.Compiler compiler = Mustache.compiler()
            .withEscaper(ESCAPER)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withLoader(Templates::open);
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    /**
     * @param name of the file, without its ending
     * @param members what it names
     */
    public String render(String name, Map<String, Object> members) {
        return parsed.computeIfAbsent(name, this::parse).execute(members);
    }

    private Template parse(String name) {
        try (Reader source = open(name)) {
            return compiler.compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream source = Templates.class.getResourceAsStream(name + ".mustache");
        if (source == null) {
            throw new IllegalArgumentException("There is no template " + name);
        }
        return new InputStreamReader(source, StandardCharsets.UTF_8);
    }
}
