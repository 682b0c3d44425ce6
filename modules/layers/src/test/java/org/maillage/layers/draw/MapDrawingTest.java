package org.maillage.layers.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.SampleLayers;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Symboliser;

/** What is drawn, by the pixels: a map of 100 pixels from 0 0 to 10 10 degrees. */
class MapDrawingTest {

    private static final Colour RED = Colour.of("#ff0000");
    private static final Colour BLUE = Colour.of("#0000ff");
    private static final Colour WHITE = Colour.of("#ffffff");
    private static final int PAPER = 0xFFFFFFFF;
    private static final LocalText TITLE = new LocalText("Règle", "Rule");

    private static BufferedImage draw(
            MapFrame frame, GeometryFamily family, Symboliser symboliser, Label label, String... wkt)
            throws IOException {
        Layer layer = SampleLayers.of("layer", "other", family);
        Rule rule = new Rule("rule", TITLE, Filter.INCLUDE, ScaleRange.ALWAYS, List.of(symboliser), label);
        RasterCanvas canvas = new RasterCanvas(frame.width(), frame.height(), WHITE);
        new MapDrawing(new WktSource(List.of(wkt)), new Reprojection())
                .draw(
                        frame,
                        List.of(new DrawnLayer(
                                FeatureQuery.of(layer, LocalDate.of(2026, 11, 27)),
                                new Style("style", TITLE, List.of(rule)))),
                        canvas);
        return canvas.image();
    }

    private static MapFrame degrees() {
        return new MapFrame(Crs.CRS84, new Envelope(0, 10, 0, 10), 100, 100, 1);
    }

    private static Symboliser filled() {
        return new Symboliser.Polygon(RED, null, null);
    }

    @Test
    void anAreaIsFilledAndItsHoleIsNot() throws IOException {
        BufferedImage image = draw(
                degrees(),
                GeometryFamily.POLYGON,
                filled(),
                null,
                "POLYGON ((1 1, 9 1, 9 9, 1 9, 1 1), (4 4, 6 4, 6 6, 4 6, 4 4))");
        assertThat(image.getRGB(20, 50)).isEqualTo(RED.argb());
        assertThat(image.getRGB(50, 50)).isEqualTo(PAPER);
        assertThat(image.getRGB(5, 50)).isEqualTo(PAPER);
    }

    /** North is up: y of the picture grows southwards. */
    @Test
    void aMarkLiesOnItsPoint() throws IOException {
        Symboliser mark = new Symboliser.Point(Mark.CIRCLE, 10, BLUE, null);
        BufferedImage image = draw(degrees(), GeometryFamily.POINT, mark, null, "MULTIPOINT ((3 8), (7 2))");
        assertThat(image.getRGB(30, 20)).isEqualTo(BLUE.argb());
        assertThat(image.getRGB(70, 80)).isEqualTo(BLUE.argb());
        assertThat(image.getRGB(30, 80)).isEqualTo(PAPER);
        assertThat(image.getRGB(37, 20)).isEqualTo(PAPER);
    }

    @Test
    void aLineRunsThroughThePictureFromFarOutside() throws IOException {
        Symboliser line = new Symboliser.Line(Stroke.of(RED, 3).dashed(1000.0 / 8, 1.0));
        BufferedImage image = draw(degrees(), GeometryFamily.LINE, line, null, "LINESTRING (-179 5, 179 5)");
        long red = 0;
        for (int x = 0; x < 100; x++) {
            red += image.getRGB(x, 50) == RED.argb() ? 1 : 0;
        }
        assertThat(red).isGreaterThan(95);
    }

    /** Another proportion of the box than of the picture stretches. */
    @ParameterizedTest
    @CsvSource({"100,100", "200,100", "50,300"})
    void theBoxFillsThePicture(int width, int height) throws IOException {
        MapFrame frame = new MapFrame(Crs.CRS84, new Envelope(0, 10, 0, 10), width, height, 1);
        BufferedImage image =
                draw(frame, GeometryFamily.POLYGON, filled(), null, "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        assertThat(image.getRGB(0, 0)).isEqualTo(RED.argb());
        assertThat(image.getRGB(width - 1, height - 1)).isEqualTo(RED.argb());
    }

    @ParameterizedTest
    @CsvSource({"3857,0,1113194,0,1112000", "4326,0,10,0,10"})
    void everyCrsPutsThePlaceInTheSamePixel(int epsg, double west, double east, double south, double north)
            throws IOException {
        MapFrame frame = new MapFrame(Crs.ofEpsg(epsg), new Envelope(west, east, south, north), 100, 100, 1);
        Symboliser mark = new Symboliser.Point(Mark.SQUARE, 4, BLUE, null);
        BufferedImage image = draw(frame, GeometryFamily.POINT, mark, null, "POINT (5 5)");
        assertThat(image.getRGB(50, 50)).isEqualTo(BLUE.argb());
    }

    private static Label label(int priority) {
        return new Label("name", 12, 400, false, BLUE, null, Label.Placement.BESIDE, priority);
    }

    @Test
    void namesCoverNeitherMarksNorOneAnother() throws IOException {
        Symboliser mark = new Symboliser.Point(Mark.CIRCLE, 6, RED, null);
        BufferedImage one = draw(degrees(), GeometryFamily.POINT, mark, label(1), "POINT (3 5)");
        BufferedImage crowded =
                draw(degrees(), GeometryFamily.POINT, mark, label(1), "POINT (3 5)", "POINT (3 5)", "POINT (3.1 5)");
        BufferedImage apart = draw(degrees(), GeometryFamily.POINT, mark, label(1), "POINT (3 8)", "POINT (3 2)");
        assertThat(letters(one)).isPositive();
        assertThat(letters(apart)).isBetween(3 * letters(one) / 2, 5 * letters(one) / 2);
        // the name on the right leaves no room above and below, and the edge of the map none on the left
        assertThat(letters(crowded)).isBetween(letters(one) / 2, 3 * letters(one) / 2);
        assertThat(count(crowded, RED)).isGreaterThanOrEqualTo(count(one, RED));
    }

    private static long count(BufferedImage image, Colour colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour.argb() ? 1 : 0;
            }
        }
        return count;
    }

    /** Pixels of blue letters: red marks and white paper have all of the red, at their smooth edges too. */
    private static long letters(BufferedImage image) {
        long letters = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                letters += (image.getRGB(x, y) >> 16 & 0xFF) < 160 ? 1 : 0;
            }
        }
        return letters;
    }

    /** OGC 06-042, 7.2.4.6.9: a degree is counted along the equator, a pixel is 0.28 mm. */
    @Test
    void scalesAreThoseOfTheStandard() {
        Reprojection reprojection = new Reprojection();
        MapFrame metres = new MapFrame(Crs.ofEpsg(2154), new Envelope(0, 280, 0, 280), 1000, 1000, 1);
        assertThat(metres.scale(reprojection)).isCloseTo(1_000, within(1e-6));
        assertThat(new MapFrame(Crs.ofEpsg(2154), metres.box(), 2000, 2000, 2).scale(reprojection))
                .isCloseTo(1_000, within(1e-6));
        assertThat(degrees().scale(reprojection)).isBetween(39_756_000.0, 39_758_000.0);
    }
}
