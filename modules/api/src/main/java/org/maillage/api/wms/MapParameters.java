package org.maillage.api.wms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Picture;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.style.Colour;

/** What GetMap asks for, and GetFeatureInfo repeats. */
final class MapParameters {

    private static final double FINEST_DPI = 1200;
    private static final Pattern FORMAT_OPTION_DPI = Pattern.compile("(?:^|;)dpi:([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLOUR = Pattern.compile("0[xX][0-9A-Fa-f]{6}");

    private MapParameters() {}

    static Picture read(OwsParameters parameters, WmsVersion version, MapLayers layers, Reprojection reprojection) {
        ImageFormat format = format(parameters.required("FORMAT"));
        List<DrawnLayer> drawn = layers.read(parameters);
        MapFrame frame = frame(parameters, version, reprojection);
        return new Picture(frame, drawn, background(parameters, format), format);
    }

    static ImageFormat format(String text) {
        return ImageFormat.find(text)
                .orElseThrow(() -> Mistakes.format("FORMAT", text).with("formats", ImageFormat.all()));
    }

    static MapFrame frame(OwsParameters parameters, WmsVersion version, Reprojection reprojection) {
        Crs crs = WmsCrs.of(parameters.required(version.crsParameter()));
        return new MapFrame(
                crs,
                MapBox.read(parameters, crs, version, reprojection),
                side(parameters, "WIDTH"),
                side(parameters, "HEIGHT"),
                density(parameters));
    }

    static int side(OwsParameters parameters, String name) {
        int side = parameters.integer(name);
        if (side < 1 || side > Picture.LARGEST) {
            throw MaillageException.parameter(name, name + " va de 1 à " + Picture.LARGEST + " pixels.");
        }
        return side;
    }

    /** The resolution, as QGIS, MapServer and GeoServer each name it; a value that is none asks for nothing. */
    private static double density(OwsParameters parameters) {
        Optional<String> option = parameters
                .text("FORMAT_OPTIONS")
                .map(FORMAT_OPTION_DPI::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
        return Stream.of(parameters.text("DPI"), parameters.text("MAP_RESOLUTION"), option)
                .flatMap(Optional::stream)
                .filter(text -> text.matches("[0-9]{1,4}(\\.[0-9]*)?"))
                .map(Double::parseDouble)
                .filter(dpi -> dpi >= 1 && dpi <= FINEST_DPI)
                .findFirst()
                // screens of 96 dots are what the standard's pixel means in practice
                .map(dpi -> dpi >= 90 && dpi <= 96 ? 1 : dpi / Picture.STANDARD_DPI)
                .orElse(1.0);
    }

    static @Nullable Colour background(OwsParameters parameters, ImageFormat format) {
        Colour colour = parameters.text("BGCOLOR").map(MapParameters::colour).orElse(new Colour(0xFFFFFF, 1));
        boolean transparent = parameters
                .text("TRANSPARENT")
                .map(text -> text.equalsIgnoreCase("TRUE"))
                .orElse(false);
        return transparent && format != ImageFormat.JPEG ? null : colour;
    }

    private static Colour colour(String text) {
        if (!COLOUR.matcher(text).matches()) {
            throw MaillageException.parameter("BGCOLOR", "BGCOLOR s'écrit 0xRRVVBB, comme 0xFFFFFF.");
        }
        return Colour.of("#" + text.substring(2));
    }
}
