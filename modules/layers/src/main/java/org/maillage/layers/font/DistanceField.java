package org.maillage.layers.font;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * How far each pixel is from the edge of an outline: letters in this form are drawn at any size with a sharp edge and a halo (C.
 * Green, « Improved Alpha-Tested Magnification », SIGGRAPH 2007), in the bytes that MapLibre reads: 192 on the edge, more
 * inside, and 255 for eight pixels.
 *
 * @param box of the outline in whole pixels, y down
 * @param bytes rows from the top, of the box and {@link #BORDER} pixels on each of its sides
 */
public record DistanceField(Rectangle box, byte[] bytes) {

    /** Pixels around the outline's box. */
    public static final int BORDER = 3;

    private static final double REACH = 8;
    private static final double EDGE = 0.75;
    private static final double FLATNESS = 0.02;

    /** @param outline in pixels, y down; not empty */
    public static DistanceField of(Path2D.Double outline) {
        Rectangle box = outline.getBounds();
        List<Line2D.Double> edges = edges(outline);
        int width = box.width + 2 * BORDER;
        byte[] bytes = new byte[width * (box.height + 2 * BORDER)];
        for (int i = 0; i < bytes.length; i++) {
            double x = box.x - BORDER + i % width + 0.5;
            double y = box.y - BORDER + i / width + 0.5;
            double distance = Math.sqrt(edges.stream()
                    .mapToDouble(edge -> edge.ptSegDistSq(x, y))
                    .min()
                    .orElse(Double.MAX_VALUE));
            double outwards = outline.contains(x, y) ? -distance : distance;
            bytes[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, EDGE - outwards / REACH)));
        }
        return new DistanceField(box, bytes);
    }

    private static List<Line2D.Double> edges(Path2D.Double outline) {
        List<Line2D.Double> edges = new ArrayList<>();
        double[] at = new double[6];
        double[] here = new double[2];
        double[] start = new double[2];
        for (PathIterator path = outline.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> System.arraycopy(at, 0, start, 0, 2);
                case PathIterator.SEG_LINETO -> edges.add(new Line2D.Double(here[0], here[1], at[0], at[1]));
                default -> {
                    edges.add(new Line2D.Double(here[0], here[1], start[0], start[1]));
                    System.arraycopy(start, 0, at, 0, 2);
                }
            }
            System.arraycopy(at, 0, here, 0, 2);
        }
        return edges;
    }
}
