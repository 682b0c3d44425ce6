package org.maillage.layers.style;

import java.util.Locale;
import java.util.regex.Pattern;
import org.maillage.kernel.problem.MaillageException;

/**
 * A colour of sRGB.
 *
 * @param rgb 0xRRGGBB
 * @param opacity 0 is invisible, 1 hides what is below
 */
public record Colour(int rgb, double opacity) {

    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("No colour: " + rgb + " at " + opacity);
        }
    }

    /** @throws MaillageException when it is not written {@code #rrggbb} */
    public static Colour of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw MaillageException.parameter("style", "« " + hex + " » n'est pas une couleur comme #2b8a3e.");
        }
        return new Colour(Integer.parseInt(hex.substring(1), 16), 1);
    }

    public Colour faded(double newOpacity) {
        return new Colour(rgb, newOpacity);
    }

    /** {@code #rrggbb}, without the opacity. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    /** 0xAARRGGBB. */
    public int argb() {
        return (int) Math.round(opacity * 255) << 24 | rgb;
    }
}
