package org.maillage.layers.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/** Pixels with smooth edges. Needs no screen, no window system and no font of the machine. For one thread. */
public final class RasterCanvas implements Canvas {

    /** A mark is drawn once for each of so many places within a pixel on each axis, then copied. */
    private static final int SUBPIXELS = 2;

    /** SVG's default. */
    private static final float MITER_LIMIT = 4;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Map<Hatch, Paint> hatches = new HashMap<>();
    private final Map<Symboliser.Point, @Nullable BufferedImage[]> stamps = new HashMap<>();

    /** @param background opaque, or null for a picture through which one sees */
    public RasterCanvas(int width, int height, @Nullable Colour background) {
        image = new BufferedImage(
                width, height, background == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        graphics = smooth(image);
        if (background != null) {
            graphics.setColor(paint(background));
            graphics.fillRect(0, 0, width, height);
        }
    }

    static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** The picture as it is now. */
    public BufferedImage image() {
        return image;
    }

    @Override
    public void fill(Path2D area, Colour colour) {
        graphics.setColor(paint(colour));
        graphics.fill(area);
    }

    @Override
    public void hatch(Path2D area, Hatch hatch) {
        graphics.setPaint(hatches.computeIfAbsent(hatch, RasterCanvas::weave));
        graphics.fill(area);
    }

    @Override
    public void stroke(Path2D line, Stroke stroke) {
        if (stroke.width() > 0) {
            graphics.setColor(paint(stroke.colour()));
            graphics.setStroke(pen(stroke));
            graphics.draw(line);
        }
    }

    @Override
    public void mark(Symboliser.Point mark, double x, double y) {
        int column = (int) Math.floor(x * SUBPIXELS);
        int row = (int) Math.floor(y * SUBPIXELS);
        int subColumn = Math.floorMod(column, SUBPIXELS);
        int subRow = Math.floorMod(row, SUBPIXELS);
        @Nullable BufferedImage[] places = stamps.computeIfAbsent(mark, m -> new BufferedImage[SUBPIXELS * SUBPIXELS]);
        BufferedImage stamp = places[subRow * SUBPIXELS + subColumn];
        if (stamp == null) {
            stamp = stamp(mark, (double) subColumn / SUBPIXELS, (double) subRow / SUBPIXELS);
            places[subRow * SUBPIXELS + subColumn] = stamp;
        }
        int half = stamp.getWidth() / 2;
        graphics.drawImage(stamp, Math.floorDiv(column, SUBPIXELS) - half, Math.floorDiv(row, SUBPIXELS) - half, null);
    }

    private static BufferedImage stamp(Symboliser.Point mark, double shiftX, double shiftY) {
        Stroke edge = mark.stroke();
        int half = (int) Math.ceil(mark.size() * 0.75 + (edge == null ? 0 : edge.width())) + 2;
        BufferedImage stamp = new BufferedImage(half * 2, half * 2, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = smooth(stamp);
        mark(pen, mark, half + shiftX, half + shiftY);
        pen.dispose();
        return stamp;
    }

    /** With its middle there. */
    static void mark(Graphics2D pen, Symboliser.Point mark, double x, double y) {
        Path2D.Double shape = MarkShapes.of(mark);
        shape.transform(AffineTransform.getTranslateInstance(x, y));
        if (mark.fill() != null) {
            pen.setColor(paint(mark.fill()));
            pen.fill(shape);
        }
        Stroke edge = mark.stroke();
        if (edge != null && edge.width() > 0) {
            pen.setColor(paint(edge.colour()));
            pen.setStroke(pen(edge));
            pen.draw(shape);
        }
    }

    /** Counted from the picture's corner. */
    private static Paint weave(Hatch hatch) {
        int side = side(hatch);
        BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = smooth(tile);
        weave(pen, hatch);
        pen.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, side, side));
    }

    /** The square that is repeated: lines meet across repetitions because its diagonal is a whole line. */
    static void weave(Graphics2D pen, Hatch hatch) {
        int side = side(hatch);
        pen.setColor(paint(hatch.colour()));
        pen.setStroke(new BasicStroke((float) hatch.width()));
        for (int shift = -side; shift <= side; shift += side) {
            pen.draw(new Line2D.Double(shift - 1, side + 1, shift + side + 1, -1));
        }
    }

    /** Of the square that is repeated. */
    static int side(Hatch hatch) {
        return Math.max(3, (int) Math.round(hatch.spacing() * Math.sqrt(2)));
    }

    private static BasicStroke pen(Stroke stroke) {
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        return new BasicStroke(
                (float) stroke.width(),
                stroke.cap().ordinal(),
                stroke.join().ordinal(),
                MITER_LIMIT,
                dash.length == 0 ? null : dash,
                0);
    }

    private static Color paint(Colour colour) {
        return new Color(colour.argb(), true);
    }
}
