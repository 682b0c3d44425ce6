package org.maillage.layers.encode;

/**
 * Geometry of one tile as the commands of the Mapbox Vector Tile specification 2.1, section 4.3: from well-known binary
 * in EPSG:4326, clipped to the tile and its buffer, rounded to the tile's units; no geometry objects on the way.
 */
final class TileGeometry {

    /** Units on each side of the tile that are kept beyond it, so that strokes and labels meet across tiles. */
    static final int BUFFER = 64;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final TileProjection projection;
    private final TileClip clip;
    private final ProtobufOutput commands = new ProtobufOutput(1 << 12);
    private int cursorX;
    private int cursorY;
    private int[] points = new int[256];

    TileGeometry(TileProjection projection, int extent) {
        this.projection = projection;
        this.clip = new TileClip(-BUFFER, extent + BUFFER);
    }

    /** The commands, empty when nothing of the geometry is left in the tile. Valid until the next call. */
    ProtobufOutput commands(byte[] wkb) {
        commands.clear();
        cursorX = 0;
        cursorY = 0;
        geometry(new WkbInput(wkb));
        return commands;
    }

    private void geometry(WkbInput in) {
        switch (in.type()) {
            case WkbInput.POINT -> point(in.positions(1));
            case WkbInput.LINE -> clip.line(projection.project(in.positions(in.count())), this::line);
            case WkbInput.POLYGON -> polygon(in);
            case WkbInput.MULTI_POINT -> multiPoint(in);
            default -> {
                int count = in.count();
                for (int i = 0; i < count; i++) {
                    geometry(in);
                }
            }
        }
    }

    private void point(double[] position) {
        double[] projected = projection.project(position);
        if (clip.holds(projected[0], projected[1])) {
            command(MOVE_TO, 1);
            moveTo(rounded(projected[0]), rounded(projected[1]));
        }
    }

    /** All positions of a multipoint stand in one command, as the specification asks. */
    private void multiPoint(WkbInput in) {
        int count = in.count();
        int kept = 0;
        room(count * 2);
        for (int i = 0; i < count; i++) {
            in.type();
            double[] projected = projection.project(in.positions(1));
            if (clip.holds(projected[0], projected[1])) {
                points[kept++] = rounded(projected[0]);
                points[kept++] = rounded(projected[1]);
            }
        }
        if (kept > 0) {
            command(MOVE_TO, kept / 2);
            for (int i = 0; i < kept; i += 2) {
                moveTo(points[i], points[i + 1]);
            }
        }
    }

    private void line(double[] positions) {
        int count = round(positions);
        if (count < 2) {
            return;
        }
        command(MOVE_TO, 1);
        moveTo(points[0], points[1]);
        command(LINE_TO, count - 1);
        for (int i = 2; i < count * 2; i += 2) {
            moveTo(points[i], points[i + 1]);
        }
    }

    private void polygon(WkbInput in) {
        int rings = in.count();
        boolean visible = true;
        for (int i = 0; i < rings; i++) {
            // The closing position is implied by ClosePath.
            double[] open = in.openRing();
            if (visible) {
                boolean drawn = ring(clip.ring(projection.project(open)), i == 0);
                visible = i > 0 || drawn;
            }
        }
    }

    private boolean ring(double[] positions, boolean exterior) {
        int count = withoutStraight(round(positions));
        long area = doubleArea(count);
        if (count < 3 || area == 0) {
            return false;
        }
        boolean reversed = area > 0 != exterior;
        command(MOVE_TO, 1);
        moveTo(points[0], points[1]);
        command(LINE_TO, count - 1);
        for (int i = 1; i < count; i++) {
            int at = (reversed ? count - i : i) * 2;
            moveTo(points[at], points[at + 1]);
        }
        command(CLOSE_PATH, 1);
        return true;
    }

    /** As {@link Math#round(double)}, which takes the processor several steps. */
    private static int rounded(double units) {
        return (int) Math.floor(units + 0.5);
    }

    /** Rounds into {@link #points}, leaving out repeated positions; gives how many are left. */
    private int round(double[] positions) {
        room(positions.length);
        int n = 0;
        for (int i = 0; i < positions.length; i += 2) {
            int x = rounded(positions[i]);
            int y = rounded(positions[i + 1]);
            if (n == 0 || x != points[n - 2] || y != points[n - 1]) {
                points[n++] = x;
                points[n++] = y;
            }
        }
        return n / 2;
    }

    /** Leaves out positions in the middle of a straight run; a ring that folds back on itself vanishes this way. */
    private int withoutStraight(int count) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            int x = points[i * 2];
            int y = points[i * 2 + 1];
            while (n >= 2 && straight(points, n - 2, n - 1, x, y)) {
                n--;
            }
            points[n * 2] = x;
            points[n * 2 + 1] = y;
            n++;
        }
        while (n >= 3 && straight(points, n - 2, n - 1, points[0], points[1])) {
            n--;
        }
        return n;
    }

    private static boolean straight(int[] p, int a, int b, int x, int y) {
        long dx = p[b * 2] - p[a * 2];
        long dy = p[b * 2 + 1] - p[a * 2 + 1];
        return dx * (y - p[b * 2 + 1]) == dy * (x - p[b * 2]);
    }

    /** Twice the area; positive when clockwise on the screen, where y points down. */
    private long doubleArea(int count) {
        long area = 0;
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            area += (long) points[i * 2] * points[next * 2 + 1] - (long) points[next * 2] * points[i * 2 + 1];
        }
        return area;
    }

    private void room(int ordinates) {
        if (points.length < ordinates) {
            points = new int[ordinates * 2];
        }
    }

    private void command(int id, int count) {
        commands.varint((long) count << 3 | id);
    }

    private void moveTo(int x, int y) {
        commands.zigzag(x - cursorX);
        commands.zigzag(y - cursorY);
        cursorX = x;
        cursorY = y;
    }
}
