package org.maillage.api.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Pictures;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.Lettering;
import org.maillage.layers.draw.RasterCanvas;
import org.maillage.layers.style.Colour;

/** A mistake of GetMap as a picture, where {@code EXCEPTIONS} asks for it (OGC 06-042, 7.3.3.11): empty, or with its words. */
final class PaintedMistake {

    private static final Colour INK = Colour.of("#8a1c1c");
    private static final double SIZE = 13;
    private static final double LINE = 17;
    private static final double MARGIN = 8;

    private PaintedMistake() {}

    /** False when none was asked for, or what was asked gives no picture to paint on. */
    static boolean send(
            MaillageException mistake, OwsParameters parameters, WmsVersion version, HttpServletResponse response)
            throws IOException {
        String form = parameters.text("EXCEPTIONS").orElse("XML").toUpperCase(Locale.ROOT);
        boolean words = form.equals("INIMAGE") || form.equals("APPLICATION/VND.OGC.SE_INIMAGE");
        boolean blank = form.equals("BLANK") || form.equals("APPLICATION/VND.OGC.SE_BLANK");
        if (!words && !blank) {
            return false;
        }
        try {
            paint(words ? mistake.message() : "", parameters, response);
            return true;
        } catch (MaillageException e) {
            // no size, no format or no colour: only XML is left
            return false;
        }
    }

    private static void paint(String words, OwsParameters parameters, HttpServletResponse response) throws IOException {
        ImageFormat asked = MapParameters.format(parameters.required("FORMAT"));
        ImageFormat format = asked == ImageFormat.SVG ? ImageFormat.PNG : asked;
        RasterCanvas canvas = new RasterCanvas(
                MapParameters.side(parameters, "WIDTH"),
                MapParameters.side(parameters, "HEIGHT"),
                MapParameters.background(parameters, format));
        write(canvas, words);
        response.setContentType(format.contentType());
        response.getOutputStream().write(Pictures.file(canvas.image(), format, 1));
    }

    private static void write(RasterCanvas canvas, String words) {
        Lettering lettering = new Lettering();
        double baseline = MARGIN + SIZE;
        for (String line : lettering.lines(words, SIZE, canvas.image().getWidth() - 2 * MARGIN)) {
            lettering.write(canvas, line, SIZE, MARGIN, baseline, INK);
            baseline += LINE;
        }
    }
}
