package org.maillage.layers.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.xml.XmlElement;

/** The positions of one geometry in all ways that GML has had to write them. Heights are read and dropped. */
final class GmlPositions {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String parameter;
    private final int most;
    private int count;

    /** @param most how many are read in all */
    GmlPositions(String parameter, int most) {
        this.parameter = parameter;
        this.most = most;
    }

    /** Those that stand directly in the element. */
    List<Coordinate> of(XmlElement gml) {
        List<Coordinate> found = new ArrayList<>();
        for (XmlElement child : gml.children()) {
            switch (child.name()) {
                case "pos", "lowerCorner", "upperCorner" -> position(child, found);
                case "posList" -> list(child, gml, found);
                case "coordinates" -> coordinates(child, found);
                case "coord" -> add(number(child.childValue("X")), number(child.childValue("Y")), found);
                case "pointProperty", "pointRep", "Point" -> found.addAll(inside(child));
                default -> {}
            }
        }
        return found;
    }

    private List<Coordinate> inside(XmlElement child) {
        return of(child.child("Point").orElse(child));
    }

    private void position(XmlElement pos, List<Coordinate> found) {
        String[] numbers = BLANKS.split(pos.value());
        if (numbers.length < 2 || numbers.length > 3) {
            throw wrong("une position a deux ordonnées");
        }
        add(number(numbers[0]), number(numbers[1]), found);
    }

    private void list(XmlElement posList, XmlElement around, List<Coordinate> found) {
        String dimension = posList.attribute("srsDimension")
                .or(() -> posList.attribute("dimension"))
                .or(() -> around.attribute("srsDimension"))
                .orElse("2");
        int step = dimension.equals("3") ? 3 : 2;
        String[] numbers = BLANKS.split(posList.value());
        if (numbers.length % step != 0) {
            throw wrong("une liste de positions n'a pas " + step + " ordonnées pour chacune");
        }
        for (int i = 0; i < numbers.length; i += step) {
            add(number(numbers[i]), number(numbers[i + 1]), found);
        }
    }

    /** GML 2: {@code 1,2 3,4}, with separators that the element may name. */
    private void coordinates(XmlElement element, List<Coordinate> found) {
        String between = element.attribute("ts").filter(ts -> !ts.isBlank()).orElse(" ");
        String within = element.attribute("cs").filter(cs -> !cs.isBlank()).orElse(",");
        String decimal = element.attribute("decimal").orElse(".");
        for (String tuple : element.value().split("[\\s" + Pattern.quote(between) + "]+", -1)) {
            String[] numbers = tuple.split(Pattern.quote(within), -1);
            if (numbers.length < 2) {
                throw wrong("une position a deux ordonnées");
            }
            add(number(numbers[0].replace(decimal, ".")), number(numbers[1].replace(decimal, ".")), found);
        }
    }

    private void add(double first, double second, List<Coordinate> found) {
        if (++count > most) {
            throw wrong("elle a plus de " + most + " positions");
        }
        found.add(new Coordinate(first, second));
    }

    private double number(@org.jspecify.annotations.Nullable String text) {
        try {
            double number = Double.parseDouble(String.valueOf(text));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("« " + text + " » n'est pas un nombre").causedBy(e);
        }
        throw wrong("une ordonnée n'est pas finie");
    }

    private MaillageException wrong(String why) {
        return MaillageException.parameter(parameter, "La géométrie est illisible : " + why + ".");
    }
}
