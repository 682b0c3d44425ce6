package org.maillage.layers.draw;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/**
 * Marks and hatches on one picture, in rows, as MapLibre's sprites are (Style Specification, Sprite).
 *
 * @param picture one sees through it
 * @param places of each by its name, in pixels from the upper left
 */
public record SpriteSheet(BufferedImage picture, Map<String, Rectangle> places) {

    private static final int WIDTH = 1024;

    /** @param ratio pixels of the picture for one of the map */
    public static SpriteSheet of(Map<String, Symboliser> icons, int ratio) {
        Map<String, BufferedImage> drawn = new LinkedHashMap<>();
        icons.forEach((name, icon) -> drawn.put(name, icon(icon.scaled(ratio))));
        Map<String, Rectangle> places = new LinkedHashMap<>();
        Rectangle sheet = new Rectangle(1, 1);
        Rectangle row = new Rectangle();
        drawn.forEach((name, icon) -> {
            if (row.width + icon.getWidth() > WIDTH) {
                row.setBounds(0, row.y + row.height, 0, 0);
            }
            Rectangle place = new Rectangle(row.width, row.y, icon.getWidth(), icon.getHeight());
            places.put(name, place);
            row.setSize(row.width + place.width, Math.max(row.height, place.height));
            sheet.add(place);
        });
        BufferedImage picture = new BufferedImage(sheet.width, sheet.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        places.forEach((name, place) -> graphics.drawImage(drawn.get(name), place.x, place.y, null));
        graphics.dispose();
        return new SpriteSheet(picture, places);
    }

    private static BufferedImage icon(Symboliser icon) {
        if (icon instanceof Symboliser.Point point) {
            Stroke edge = point.stroke();
            int half = (int) Math.ceil(point.size() * 0.75 + (edge == null ? 0 : edge.width()));
            RasterCanvas canvas = new RasterCanvas(half * 2, half * 2, null);
            canvas.mark(point, half, half);
            return canvas.image();
        }
        if (icon instanceof Symboliser.Polygon polygon && polygon.hatch() != null) {
            Hatch hatch = polygon.hatch();
            int side = RasterCanvas.side(hatch);
            RasterCanvas canvas = new RasterCanvas(side, side, null);
            canvas.hatch(new Path2D.Double(new Rectangle2D.Double(0, 0, side, side)), hatch);
            return canvas.image();
        }
        throw new IllegalArgumentException("No icon: " + icon);
    }
}
