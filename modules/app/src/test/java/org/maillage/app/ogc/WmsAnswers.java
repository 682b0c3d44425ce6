package org.maillage.app.ogc;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.layers.xml.XmlElement;
import org.maillage.layers.xml.XmlReader;

/** What tests ask of the WMS of the sample territory, and how they read its answers. */
final class WmsAnswers {

    /** A square around the sample park, in EPSG:4326: south, west, north, east. */
    static final String PARK = "44.5,2.8,45.0,3.3";

    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>");

    private final RunningApplication maillage;

    WmsAnswers(RunningApplication maillage) {
        this.maillage = maillage;
    }

    /** @param pairs name, value, name, value… that replace or follow those of a map of the park */
    static String map(String... pairs) {
        return query(
                List.of(
                        "VERSION",
                        "1.3.0",
                        "REQUEST",
                        "GetMap",
                        "LAYERS",
                        "protected-sites",
                        "STYLES",
                        "",
                        "CRS",
                        "EPSG:4326",
                        "BBOX",
                        PARK,
                        "WIDTH",
                        "256",
                        "HEIGHT",
                        "256",
                        "FORMAT",
                        "image/png"),
                pairs);
    }

    static String query(List<String> given, String... pairs) {
        java.util.Map<String, String> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < given.size(); i += 2) {
            values.put(given.get(i), given.get(i + 1));
        }
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        StringBuilder query = new StringBuilder("/ogc/wms?");
        values.forEach((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return query.toString();
    }

    /** Posted by nobody in particular, as a browser's form is. */
    static HttpResponse<String> posted(RunningApplication maillage, String path, String type, String body) {
        return LoggedIn.nobodyAt(maillage.address()).send("POST", path, body, "Content-Type", type);
    }

    /** What stands behind the question mark, as a form. */
    static HttpResponse<String> form(RunningApplication maillage, String address) {
        String[] parts = address.split("\\?", 2);
        return posted(maillage, parts[0], "application/x-www-form-urlencoded", parts[1]);
    }

    /** The same of which no type is told. */
    static HttpResponse<String> untyped(RunningApplication maillage, String address) {
        String[] parts = address.split("\\?", 2);
        return LoggedIn.nobodyAt(maillage.address()).post(parts[0], parts[1]);
    }

    HttpResponse<byte[]> get(String path) {
        return maillage.bytes(path);
    }

    BufferedImage image(String path) {
        HttpResponse<byte[]> response = get(path);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("image/")) {
            throw new AssertionError(
                    path + " answered " + type + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    XmlElement xml(String path) {
        return XmlReader.read(new StringReader(DOCTYPE.matcher(text(path)).replaceFirst("")), "answer");
    }

    /** The code of the report that answers, empty for one without; every report has status 200 and is XML. */
    String mistake(String path) {
        HttpResponse<byte[]> response = get(path);
        String type = response.headers().firstValue("Content-Type").orElse("");
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200 || !type.startsWith("text/xml") || !body.contains("<ServiceException")) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + type + ": " + body);
        }
        Matcher code = Pattern.compile("code=\"(\\w+)\"").matcher(body);
        return code.find() ? code.group(1) : "";
    }

    /** How many pixels are not of the background. */
    static long painted(BufferedImage image) {
        int background = image.getRGB(0, 0);
        long painted = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                painted += image.getRGB(x, y) == background ? 0 : 1;
            }
        }
        return painted;
    }

    /** How many pixels differ by more than what rounding of ordinates does. */
    static long differing(BufferedImage one, BufferedImage other) {
        long differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += isNear(one.getRGB(x, y), other.getRGB(x, y)) ? 0 : 1;
            }
        }
        return differing;
    }

    private static boolean isNear(int one, int other) {
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)) > 24) {
                return false;
            }
        }
        return true;
    }
}
