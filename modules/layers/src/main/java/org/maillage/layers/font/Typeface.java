package org.maillage.layers.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Source Sans Pro, the letters of the application and of its maps, in the weights and slopes that maps use. Read from the
 * WebJar that the application serves too; it knows the letters of western Europe. Immutable.
 */
public final class Typeface {

    /** What a weight from here on is drawn with the bolder of the two files. */
    private static final int SEMIBOLD = 550;

    private static final String FILES =
            "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-";

    private static final String FAMILY = "Source Sans Pro ";

    private final OutlineFont regular = read("400-normal");
    private final OutlineFont italic = read("400-italic");
    private final OutlineFont bold = read("600-normal");
    private final OutlineFont boldItalic = read("600-italic");

    /** @param weight as in CSS, 100 to 900 */
    public OutlineFont of(int weight, boolean slanted) {
        if (weight < SEMIBOLD) {
            return slanted ? italic : regular;
        }
        return slanted ? boldItalic : bold;
    }

    /** As glyphs are asked for: family, weight and slope. */
    public static String name(int weight, boolean slanted) {
        String bolder = weight < SEMIBOLD ? "Regular" : "SemiBold";
        return FAMILY + (slanted ? weight < SEMIBOLD ? "Italic" : bolder + " Italic" : bolder);
    }

    /** Empty for a name that is not {@link #name} of any. */
    public Optional<OutlineFont> find(String name) {
        return Stream.of(400, 600)
                .flatMap(weight -> Stream.of(false, true)
                        .filter(slanted -> name(weight, slanted).equals(name))
                        .map(slanted -> of(weight, slanted)))
                .findFirst();
    }

    private static OutlineFont read(String style) {
        try (InputStream file = Typeface.class.getResourceAsStream(FILES + style + ".woff")) {
            if (file == null) {
                throw new IllegalStateException("The font " + style + " is not on the class path");
            }
            return new OutlineFont(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
