package org.maillage.layers.style.maplibre;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.layers.style.Colour;

/** Colours as CSS writes them (CSS Color 3): by hexadecimal digits, {@code rgb()}, {@code hsl()}, and the sixteen basic names. */
final class CssColour {

    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern CALL = Pattern.compile("(rgb|hsl)a?\\(([^()]*)\\)");

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("gray", 0x808080),
            Map.entry("white", 0xFFFFFF),
            Map.entry("maroon", 0x800000),
            Map.entry("red", 0xFF0000),
            Map.entry("purple", 0x800080),
            Map.entry("fuchsia", 0xFF00FF),
            Map.entry("green", 0x008000),
            Map.entry("lime", 0x00FF00),
            Map.entry("olive", 0x808000),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("navy", 0x000080),
            Map.entry("blue", 0x0000FF),
            Map.entry("teal", 0x008080),
            Map.entry("aqua", 0x00FFFF));

    private CssColour() {}

    static Colour read(String text, String where) {
        String colour = text.strip().toLowerCase(Locale.ROOT);
        Matcher call = CALL.matcher(colour);
        if (HEX.matcher(colour).matches()) {
            return hex(colour.substring(1));
        } else if (call.matches()) {
            return call(call.group(1), call.group(2), where);
        } else if (colour.equals("transparent")) {
            return new Colour(0, 0);
        }
        Integer named = NAMES.get(colour);
        if (named == null) {
            throw unread(text, where);
        }
        return new Colour(named, 1);
    }

    static String write(Colour colour) {
        return colour.opacity() == 1
                ? colour.hex()
                : "rgba(" + colour.red() + "," + colour.green() + "," + colour.blue() + "," + colour.opacity() + ")";
    }

    private static RuntimeException unread(String text, String where) {
        return Mistakes.at(where, "« " + text + " » n'est pas une couleur comme #2b8a3e ou rgba(43, 138, 62, 0.5).");
    }

    private static Colour hex(String digits) {
        String full = digits.length() > 4 ? digits : digits.replaceAll(".", "$0$0");
        double opacity = full.length() == 8 ? Integer.parseInt(full.substring(6), 16) / 255.0 : 1;
        return new Colour(Integer.parseInt(full.substring(0, 6), 16), opacity);
    }

    private static Colour call(String name, String arguments, String where) {
        List<String> parts = Arrays.stream(arguments.split("[,/\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() != 3 && parts.size() != 4) {
            throw unread(name + "(" + arguments + ")", where);
        }
        double opacity = parts.size() == 4 ? within(number(parts.get(3), 1, where), 1) : 1;
        if (name.equals("rgb")) {
            return new Colour(
                    rgb(
                            number(parts.get(0), 255, where) / 255,
                            number(parts.get(1), 255, where) / 255,
                            number(parts.get(2), 255, where) / 255),
                    opacity);
        }
        return new Colour(
                ofHue(
                        number(parts.get(0).replace("deg", ""), 360, where),
                        number(parts.get(1), 1, where),
                        number(parts.get(2), 1, where)),
                opacity);
    }

    /** @param whole what a hundred per cent are */
    private static double number(String text, double whole, String where) {
        try {
            double number = Double.parseDouble(text.replace("%", ""));
            if (Double.isFinite(number)) {
                return text.endsWith("%") ? number / 100 * whole : number;
            }
        } catch (NumberFormatException e) {
            throw unread(text, where);
        }
        throw unread(text, where);
    }

    private static double within(double number, double most) {
        return Math.max(0, Math.min(most, number));
    }

    private static int rgb(double red, double green, double blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double share) {
        return (int) Math.round(within(share, 1) * 255);
    }

    /** CSS Color 3, 4.2.4. @param hue degrees */
    private static int ofHue(double hue, double saturation, double lightness) {
        double strength = within(saturation, 1) * Math.min(within(lightness, 1), 1 - within(lightness, 1));
        return rgb(
                part(0, hue, lightness, strength),
                part(8, hue, lightness, strength),
                part(4, hue, lightness, strength));
    }

    private static double part(int offset, double hue, double lightness, double strength) {
        double turn = (((offset + hue / 30) % 12) + 12) % 12;
        return lightness - strength * Math.max(-1, Math.min(Math.min(turn - 3, 9 - turn), 1));
    }
}
