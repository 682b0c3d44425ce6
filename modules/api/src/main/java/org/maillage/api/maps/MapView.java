package org.maillage.api.maps;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.picture.Picture;
import org.maillage.api.question.CrsList;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.MapFrame;

/** What a map shows and how large: {@code crs}, {@code bbox}, {@code bbox-crs}, {@code width} and {@code height}. */
final class MapView {

    /** Pixels of the longer side when none is asked. */
    private static final int LONG_SIDE = 1024;

    /** Degrees that a map shows at least when no box is asked: some hundred metres. */
    private static final double LEAST = 0.005;

    private final Parameters parameters;
    private final Reprojection reprojection;

    MapView(Parameters parameters, Reprojection reprojection) {
        this.parameters = parameters;
        this.reprojection = reprojection;
    }

    /** @param extent of what is drawn, shown when no box is asked; EPSG:4326, longitude first */
    MapFrame frame(Envelope extent) {
        Crs crs = crs("crs");
        Envelope box =
                parameters.numbers("bbox").map(numbers -> asked(numbers, crs)).orElseGet(() -> around(extent, crs));
        double ratio = box.getHeight() / box.getWidth();
        Optional<Integer> width = side("width");
        Optional<Integer> height = side("height");
        int across = width.orElseGet(() -> within(height.map(h -> h / ratio).orElse(LONG_SIDE / Math.max(1, ratio))));
        int down = height.orElseGet(() -> within(across * ratio));
        return new MapFrame(crs, box, across, down, 1);
    }

    /** Of what lies at one place its surroundings, of nothing all that the CRS is meant for. */
    private Envelope around(Envelope extent, Crs crs) {
        Envelope world = extent.isNull() ? new Envelope(-180, 180, -90, 90) : new Envelope(extent);
        world.expandBy(Math.max(0, LEAST - world.getWidth()) / 2, Math.max(0, LEAST - world.getHeight()) / 2);
        Envelope box = reprojection.boxOf(world, crs);
        if (box.isNull()) {
            throw MaillageException.parameter(
                    "crs", "Rien de ce qui est demandé n'est là où EPSG:" + crs.epsg() + " s'emploie.");
        }
        return box;
    }

    private Crs crs(String name) {
        Crs crs = parameters.text(name).map(text -> Crs.parse(text, name)).orElse(Crs.CRS84);
        if (!CrsList.SERVED.contains(crs)) {
            throw MaillageException.parameter(name, "Les cartes ne sont pas dessinées en EPSG:" + crs.epsg() + ".");
        }
        return crs;
    }

    /** In the CRS of the box when it is that of the map, else the box around it. */
    private Envelope asked(double[] numbers, Crs crs) {
        if (numbers.length != 4) {
            throw MaillageException.parameter("bbox", "La bbox d'une carte a quatre nombres.");
        }
        Crs given = crs("bbox-crs");
        boolean swapped = reprojection.isNorthingFirst(given);
        double[] corners = swapped ? new double[] {numbers[1], numbers[0], numbers[3], numbers[2]} : numbers;
        if (corners[0] > corners[2] || corners[1] > corners[3]) {
            throw MaillageException.parameter(
                    "bbox",
                    "Le coin inférieur de la bbox vient en premier ; une carte ne passe pas par-dessus l'antiméridien.");
        }
        Envelope box = new Envelope(corners[0], corners[2], corners[1], corners[3]);
        Envelope shown = given.epsg() == crs.epsg() ? box : reprojection.boxOf(reprojection.worldOf(box, given), crs);
        if (shown.isNull() || shown.getWidth() <= 0 || shown.getHeight() <= 0) {
            throw MaillageException.parameter("bbox", "Cette bbox ne montre rien dans ce système de coordonnées.");
        }
        return shown;
    }

    private Optional<Integer> side(String name) {
        if (parameters.text(name).isEmpty()) {
            return Optional.empty();
        }
        int side = parameters.integer(name, LONG_SIDE, 1, Integer.MAX_VALUE);
        if (side > Picture.LARGEST) {
            throw MaillageException.parameter(name, name + " va de 1 à " + Picture.LARGEST + " pixels.");
        }
        return Optional.of(side);
    }

    private static int within(double side) {
        return (int) Math.max(1, Math.min(Picture.LARGEST, Math.round(side)));
    }

    /** The box as the header {@code Content-Bbox} gives it: in the axis order of the CRS. */
    String told(MapFrame frame) {
        Envelope box = frame.box();
        boolean swapped = reprojection.isNorthingFirst(frame.crs());
        List<Double> numbers = swapped
                ? List.of(box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX())
                : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        return numbers.toString().replaceAll("[\\[\\] ]", "");
    }
}
