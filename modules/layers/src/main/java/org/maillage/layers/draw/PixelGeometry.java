package org.maillage.layers.draw;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.encode.TileClip;
import org.maillage.layers.encode.WkbInput;

/**
 * One geometry in pixels, from well-known binary: what lies far outside the picture is cut off, and positions too near to
 * the one before are left out. No geometry objects on the way.
 */
final class PixelGeometry {

    /** Pixels: what is nearer to the position before makes no difference that can be seen. */
    private static final double NEAR = 0.5;

    private final Consumer<double[]> toPixels;
    private final TileClip clip;
    private final List<double[]> rings = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    /**
     * @param toPixels from longitude, latitude… to pixels, in place
     * @param side the longer side of the picture
     * @param margin what is kept around it, wider than any line
     */
    PixelGeometry(Consumer<double[]> toPixels, int side, double margin) {
        this.toPixels = toPixels;
        this.clip = new TileClip(-margin, side + margin);
    }

    /** Takes the place of the geometry before. */
    PixelGeometry read(byte[] wkb) {
        rings.clear();
        lines.clear();
        points.clear();
        geometry(new WkbInput(wkb));
        return this;
    }

    boolean isEmpty() {
        return rings.isEmpty() && lines.isEmpty() && points.isEmpty();
    }

    private void geometry(WkbInput in) {
        switch (in.type()) {
            case WkbInput.POINT -> point(pixels(in.positions(1)));
            case WkbInput.LINE -> clip.line(pixels(in.positions(in.count())), part -> keep(part, lines, 4));
            case WkbInput.POLYGON -> polygon(in);
            default -> {
                int count = in.count();
                for (int i = 0; i < count; i++) {
                    geometry(in);
                }
            }
        }
    }

    private void point(double[] position) {
        if (position.length == 2 && clip.holds(position[0], position[1])) {
            points.add(position);
        }
    }

    private void polygon(WkbInput in) {
        int count = in.count();
        for (int i = 0; i < count; i++) {
            keep(clip.ring(pixels(in.openRing())), rings, 6);
        }
    }

    /** Without the positions that the CRS has not. */
    private double[] pixels(double[] positions) {
        toPixels.accept(positions);
        int n = 0;
        for (int i = 0; i < positions.length; i += 2) {
            if (Double.isFinite(positions[i]) && Double.isFinite(positions[i + 1])) {
                positions[n] = positions[i];
                positions[n + 1] = positions[i + 1];
                n += 2;
            }
        }
        return n == positions.length ? positions : Arrays.copyOf(positions, n);
    }

    /** A ring smaller than a pixel stays a speck: an area that is there is seen. */
    private static void keep(double[] positions, List<double[]> into, int least) {
        if (positions.length < least) {
            return;
        }
        double[] kept = new double[positions.length];
        int n = 0;
        for (int i = 0; i < positions.length; i += 2) {
            boolean last = i == positions.length - 2;
            if (n == 0 || last || isFar(kept, n, positions, i)) {
                kept[n++] = positions[i];
                kept[n++] = positions[i + 1];
            }
        }
        into.add(n == kept.length ? kept : Arrays.copyOf(kept, n));
    }

    private static boolean isFar(double[] kept, int n, double[] positions, int i) {
        return Math.abs(positions[i] - kept[n - 2]) > NEAR || Math.abs(positions[i + 1] - kept[n - 1]) > NEAR;
    }

    List<double[]> points() {
        return points;
    }

    /** Areas and lines as one path; where parts lie over one another, areas have holes. */
    Path2D.Double path() {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[] ring : rings) {
            trace(path, ring);
            path.closePath();
        }
        for (double[] line : lines) {
            trace(path, line);
        }
        return path;
    }

    private static void trace(Path2D.Double path, double[] positions) {
        path.moveTo(positions[0], positions[1]);
        for (int i = 2; i < positions.length; i += 2) {
            path.lineTo(positions[i], positions[i + 1]);
        }
    }

    /** Where a mark or a name of it stands; null when nothing of it is in the picture. */
    @Nullable Anchor anchor(int width, int height) {
        if (!points.isEmpty()) {
            return new Anchor(points.get(0)[0], points.get(0)[1], 0);
        }
        return rings.isEmpty() ? Anchor.along(lines) : Anchor.inside(rings, width, height);
    }
}
