package org.maillage.api.place;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.domain.place.Answer;
import org.maillage.domain.place.Finding;
import org.maillage.domain.place.Place;
import org.maillage.domain.place.Thing;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.layers.encode.GeoJsonGeometry;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import tools.jackson.databind.json.JsonMapper;

/** An answer as JSON: areas in m², lengths and distances in m, shares from 0 to 1. */
final class AnswerJson {

    /** Digits beyond a centimetre, a square centimetre or a ten-millionth of a whole say nothing and cost half the bytes. */
    private static final double HUNDREDTHS = 1e2;

    private static final double SHARE = 1e7;
    private static final double POSITION = 1e7;

    private final JsonMapper mapper = JsonMapper.builder().build();

    void write(Answer answer, OutputStream stream) throws IOException {
        JsonOutput out = new JsonOutput(stream);
        out.raw("{\"place\":{\"geometry\":");
        new GeoJsonGeometry(out, OutputCrs.CRS84.decimals())
                .write(new WKBWriter().write(answer.place().geometry()));
        out.raw(',')
                .raw(members(place(answer.place())))
                .raw("},")
                .raw(members(rest(answer)))
                .raw('}');
        out.flushBuffer();
    }

    private String members(Map<String, @Nullable Object> members) {
        String object = mapper.writeValueAsString(members);
        return object.substring(1, object.length() - 1);
    }

    private static Map<String, @Nullable Object> place(Place place) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("kind", place.kind());
        members.put("layer", place.layer());
        members.put("id", place.id());
        members.put("name", place.name());
        members.put("centre", position(place.centre()));
        members.put("areaSquareMetres", hundredths(place.areaSquareMetres()));
        members.put("lengthMetres", hundredths(place.lengthMetres()));
        members.put("bufferMetres", place.bufferMetres());
        return members;
    }

    private static Map<String, @Nullable Object> rest(Answer answer) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("at", answer.at().toString());
        members.put("toleranceMetres", answer.toleranceMetres());
        members.put("nearMetres", answer.nearMetres());
        Coordinate centre = answer.place().centre();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Answer.Group group : answer.groups()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("kind", group.kind());
            told.put("total", group.total());
            told.put("near", group.near());
            told.put(
                    "items",
                    group.findings().stream()
                            .map(finding -> finding(finding, centre))
                            .toList());
            groups.add(told);
        }
        members.put("groups", groups);
        members.put("sources", sources(answer));
        return members;
    }

    private static List<String> sources(Answer answer) {
        return answer.groups().stream()
                .flatMap(group -> group.findings().stream())
                .flatMap(finding -> Stream.ofNullable(finding.thing().source().title()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, @Nullable Object> finding(Finding finding, Coordinate centre) {
        Thing thing = finding.thing();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("layer", thing.layer());
        members.put("id", thing.id());
        members.put("owner", thing.owner());
        members.put("name", thing.name());
        members.put("type", thing.type() == null ? null : type(thing));
        members.put("reference", thing.reference());
        members.put("context", thing.context());
        members.put("relation", finding.relation().name().toLowerCase(Locale.ROOT));
        members.put("role", thing.role());
        members.put("shared", shared(finding));
        members.put("shareOfPlace", share(finding.shareOfPlace()));
        members.put("shareOfThing", share(finding.shareOfThing()));
        members.put("tolerance", share(finding.tolerance()));
        members.put("threshold", thing.threshold());
        members.put("atLimit", finding.isAtLimit());
        members.put("distanceMetres", hundredths(finding.distanceMetres()));
        members.put("bearingDegrees", hundredths(finding.bearingDegrees()));
        members.put("areaSquareMetres", hundredths(thing.areaSquareMetres()));
        members.put("lengthMetres", hundredths(thing.lengthMetres()));
        members.put("point", position(point(thing.geometry(), centre)));
        members.put("source", source(thing.source()));
        return members;
    }

    private static Map<String, @Nullable Object> type(Thing thing) {
        Map<String, @Nullable Object> type = new LinkedHashMap<>();
        type.put("vocabulary", thing.vocabulary());
        type.put("code", thing.type());
        return type;
    }

    private static Map<String, @Nullable Object> shared(Finding finding) {
        Map<String, @Nullable Object> shared = new LinkedHashMap<>();
        shared.put("areaSquareMetres", hundredths(finding.sharedSquareMetres()));
        shared.put("lengthMetres", hundredths(finding.sharedMetres()));
        return shared;
    }

    private static Map<String, @Nullable Object> source(Thing.SourceNote note) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("title", note.title());
        source.put("date", note.date() == null ? null : note.date().toString());
        source.put("licence", note.licence());
        return source;
    }

    /** Of several points the one nearest to the middle of the place, else a point on the thing. */
    private static Coordinate point(Geometry geometry, Coordinate centre) {
        return geometry.getDimension() > 0
                ? geometry.getInteriorPoint().getCoordinate()
                : Arrays.stream(geometry.getCoordinates())
                        .min(Comparator.comparingDouble(
                                point -> Geodesy.distance(centre.x, centre.y, point.x, point.y)))
                        .orElseGet(geometry::getCoordinate);
    }

    private static double[] position(Coordinate at) {
        return new double[] {rounded(at.x, POSITION), rounded(at.y, POSITION)};
    }

    private static @Nullable Double hundredths(@Nullable Double value) {
        return value == null ? null : rounded(value, HUNDREDTHS);
    }

    private static @Nullable Double share(@Nullable Double value) {
        return value == null ? null : rounded(value, SHARE);
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }
}
