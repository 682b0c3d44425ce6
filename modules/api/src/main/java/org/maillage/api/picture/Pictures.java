package org.maillage.api.picture;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.draw.MapDrawing;
import org.maillage.layers.draw.RasterCanvas;
import org.maillage.layers.draw.SvgCanvas;
import org.maillage.layers.image.JpegWriter;
import org.maillage.layers.image.PngWriter;
import org.maillage.layers.query.LayerSource;

/** Maps as files, whole before the first byte is sent: what goes wrong while drawing is still told in the protocol's form. */
public final class Pictures {

    private static final double METRES_PER_INCH = 0.0254;

    private final MapDrawing drawing;
    private final PixelBudget budget;

    public Pictures(LayerSource source, Reprojection reprojection) {
        this.drawing = new MapDrawing(source, reprojection);
        this.budget = new PixelBudget(Runtime.getRuntime().maxMemory());
    }

    public void send(Picture map, HttpServletResponse response) throws IOException {
        byte[] file = map.format() == ImageFormat.SVG ? svg(map) : raster(map);
        response.setContentType(map.format().contentType());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private byte[] svg(Picture map) throws IOException {
        SvgCanvas canvas = new SvgCanvas(map.frame().width(), map.frame().height(), map.background());
        drawing.draw(map.frame(), map.layers(), canvas);
        return canvas.document().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] raster(Picture map) throws IOException {
        int pixels = map.frame().width() * map.frame().height();
        try (PixelBudget.Share share = budget.take(pixels)) {
            RasterCanvas canvas =
                    new RasterCanvas(map.frame().width(), map.frame().height(), map.background());
            drawing.draw(map.frame(), map.layers(), canvas);
            return file(canvas.image(), map.format(), map.frame().density());
        }
    }

    /** @param density how many pixels stand for one of 0.28 mm */
    public static byte[] file(BufferedImage image, ImageFormat format, double density) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        double dotsPerMetre = Picture.STANDARD_DPI * density / METRES_PER_INCH;
        switch (format) {
            case JPEG -> JpegWriter.write(image, out);
            case PNG8 -> PngWriter.writeReduced(image, dotsPerMetre, out);
            default -> PngWriter.write(image, dotsPerMetre, out);
        }
        return out.toByteArray();
    }
}
