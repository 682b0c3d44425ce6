package org.maillage.api.place;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.domain.place.Answer;
import org.maillage.domain.place.Finding;
import org.maillage.domain.place.Place;
import org.maillage.domain.place.Thing;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.layers.encode.GeoJsonGeometry;
import org.maillage.layers.encode.JsonMembers;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;

/** An answer as JSON: areas in m², lengths and distances in m, shares from 0 to 1. */
final class AnswerJson {

    /** Decimals: beyond a centimetre, a square centimetre or a ten-millionth of a whole they say nothing and cost half the bytes. */
    private static final int MEASURE = 2;

    private static final int SHARE = 7;
    private static final int POSITION = 7;

    private final JsonOutput out;
    private final Answer answer;
    private final Coordinate centre;

    private AnswerJson(Answer answer, JsonOutput out) {
        this.answer = answer;
        this.out = out;
        this.centre = answer.place().centre();
    }

    static void write(Answer answer, OutputStream stream) throws IOException {
        JsonOutput out = new JsonOutput(stream);
        new AnswerJson(answer, out).write();
        out.flushBuffer();
    }

    private void write() throws IOException {
        JsonMembers members = JsonMembers.open(out);
        members.name("place");
        place(answer.place());
        members.text("at", answer.at())
                .number("toleranceMetres", answer.toleranceMetres())
                .number("nearMetres", answer.nearMetres());
        members.name("groups");
        list(answer.groups(), this::group);
        members.name("sources");
        list(sources(), out::string);
        members.close();
    }

    private interface Part<T> {
        void write(T value) throws IOException;
    }

    private <T> void list(List<T> values, Part<? super T> part) throws IOException {
        out.raw('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            part.write(values.get(i));
        }
        out.raw(']');
    }

    private void place(Place place) throws IOException {
        JsonMembers members = JsonMembers.open(out);
        members.name("geometry");
        new GeoJsonGeometry(out, OutputCrs.CRS84.decimals()).write(new WKBWriter().write(place.geometry()));
        members.text("kind", place.kind())
                .text("layer", place.layer())
                .text("id", place.id())
                .text("name", place.name());
        members.name("centre");
        position(centre);
        members.fixed("areaSquareMetres", place.areaSquareMetres(), MEASURE)
                .fixed("lengthMetres", place.lengthMetres(), MEASURE)
                .number("bufferMetres", place.bufferMetres())
                .close();
    }

    private void group(Answer.Group group) throws IOException {
        JsonMembers members = JsonMembers.open(out)
                .text("kind", group.kind())
                .number("total", group.total())
                .number("near", group.near());
        members.name("items");
        list(group.findings(), this::finding);
        members.close();
    }

    private List<String> sources() {
        return answer.groups().stream()
                .flatMap(group -> group.findings().stream())
                .flatMap(finding -> Stream.ofNullable(finding.thing().source().title()))
                .distinct()
                .sorted()
                .toList();
    }

    private void finding(Finding finding) throws IOException {
        Thing thing = finding.thing();
        JsonMembers members = JsonMembers.open(out)
                .text("layer", thing.layer())
                .text("id", thing.id())
                .text("owner", thing.owner())
                .text("name", thing.name());
        members.name("type");
        type(thing);
        members.text("reference", thing.reference())
                .text("context", thing.context())
                .text("relation", finding.relation().name().toLowerCase(Locale.ROOT))
                .text("role", thing.role());
        members.name("shared");
        JsonMembers.open(out)
                .fixed("areaSquareMetres", finding.sharedSquareMetres(), MEASURE)
                .fixed("lengthMetres", finding.sharedMetres(), MEASURE)
                .close();
        members.fixed("shareOfPlace", finding.shareOfPlace(), SHARE)
                .fixed("shareOfThing", finding.shareOfThing(), SHARE)
                .fixed("tolerance", finding.tolerance(), SHARE)
                .number("threshold", thing.threshold())
                .truth("atLimit", finding.isAtLimit())
                .fixed("distanceMetres", finding.distanceMetres(), MEASURE)
                .fixed("bearingDegrees", finding.bearingDegrees(), MEASURE)
                .fixed("areaSquareMetres", thing.areaSquareMetres(), MEASURE)
                .fixed("lengthMetres", thing.lengthMetres(), MEASURE);
        members.name("point");
        position(point(thing.geometry()));
        members.name("source");
        source(thing.source());
        members.close();
    }

    private void type(Thing thing) throws IOException {
        if (thing.type() == null) {
            out.raw("null");
        } else {
            JsonMembers.open(out)
                    .text("vocabulary", thing.vocabulary())
                    .text("code", thing.type())
                    .close();
        }
    }

    private void source(Thing.SourceNote note) throws IOException {
        JsonMembers.open(out)
                .text("title", note.title())
                .text("date", note.date())
                .text("licence", note.licence())
                .close();
    }

    /** Of several points the one nearest to the middle of the place, else a point on the thing. */
    private Coordinate point(Geometry geometry) {
        return geometry.getDimension() > 0
                ? geometry.getInteriorPoint().getCoordinate()
                : Arrays.stream(geometry.getCoordinates())
                        .min(Comparator.comparingDouble(
                                point -> Geodesy.distance(centre.x, centre.y, point.x, point.y)))
                        .orElseGet(geometry::getCoordinate);
    }

    private void position(Coordinate at) throws IOException {
        out.raw('[').fixed(at.x, POSITION).raw(',').fixed(at.y, POSITION).raw(']');
    }
}
