package org.maillage.layers.draw;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/**
 * Marks and hatches on one picture, in rows, as MapLibre's sprites are (Style Specification, Sprite). Those for which it has no room
 * are left out.
 */
public final class SpriteSheet {

    /** Pixels of a side at most: four million in all, while the marks of a map take some thousand. */
    static final int LARGEST = 2048;

    private final Map<String, Symboliser> icons;
    private final Map<String, Rectangle> places = new LinkedHashMap<>();
    private final Rectangle sheet = new Rectangle(1, 1);
    private final int ratio;

    /**
     * @param icons by their names
     * @param ratio pixels of the picture for one of the map
     */
    public SpriteSheet(Map<String, Symboliser> icons, int ratio) {
        this.icons = icons;
        this.ratio = ratio;
        Rectangle row = new Rectangle();
        icons.forEach((name, icon) -> place(name, size(icon), row));
    }

    private void place(String name, Dimension size, Rectangle row) {
        if (row.width + size.width > LARGEST) {
            row.setBounds(0, row.y + row.height, 0, 0);
        }
        if (size.width <= LARGEST && row.y + size.height <= LARGEST) {
            Rectangle place = new Rectangle(row.width, row.y, size.width, size.height);
            places.put(name, place);
            row.setSize(row.width + size.width, Math.max(row.height, size.height));
            sheet.add(place);
        }
    }

    /** Of each by its name, in pixels from the upper left. */
    public Map<String, Rectangle> places() {
        return places;
    }

    /** One sees through it where there is nothing. */
    public BufferedImage picture() {
        BufferedImage picture = new BufferedImage(sheet.width, sheet.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = RasterCanvas.smooth(picture);
        icons.forEach((name, icon) -> {
            Rectangle place = places.get(name);
            if (place != null) {
                Graphics2D pen = (Graphics2D) graphics.create(place.x, place.y, place.width, place.height);
                pen.scale(ratio, ratio);
                draw(pen, icon);
                pen.dispose();
            }
        });
        graphics.dispose();
        return picture;
    }

    private static void draw(Graphics2D pen, Symboliser icon) {
        if (icon instanceof Symboliser.Point mark) {
            RasterCanvas.mark(pen, mark, half(mark), half(mark));
        } else {
            RasterCanvas.weave(pen, hatch(icon));
        }
    }

    private Dimension size(Symboliser icon) {
        int side = icon instanceof Symboliser.Point mark ? 2 * half(mark) : RasterCanvas.side(hatch(icon));
        return new Dimension(side * ratio, side * ratio);
    }

    /** From the middle of a mark to the edge of its icon: corners reach further than its size says. */
    private static int half(Symboliser.Point mark) {
        Stroke edge = mark.stroke();
        return (int) Math.ceil(mark.size() * 0.75 + (edge == null ? 0 : edge.width()));
    }

    private static Hatch hatch(Symboliser icon) {
        if (icon instanceof Symboliser.Polygon polygon && polygon.hatch() != null) {
            return polygon.hatch();
        }
        throw new IllegalArgumentException("No icon: " + icon);
    }
}
