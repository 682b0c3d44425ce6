package org.maillage.api.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Patch;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} (OGC 19-079r2, 7). */
class QuestionFilterTest {

    private static final LocalText TEXT = new LocalText("essai", "test");
    private static final Layer LAYER = new Layer(
            "test",
            "test",
            TEXT,
            TEXT,
            GeometryFamily.POINT,
            null,
            "test",
            null,
            null,
            0,
            16,
            List.of(new Property(
                    "name", TEXT, PropertyType.STRING, null, null, null, false, false, Protection.PUBLIC, null)),
            List.of());

    @Test
    void textIsTheLanguageWhenNoneIsSaid() {
        assertThat(selects("a", 1, 1, "filter", "name LIKE 'a%'")).isTrue();
        assertThat(selects("b", 1, 1, "filter", "name LIKE 'a%'")).isFalse();
    }

    @Test
    void jsonIsReadWhereItIsSaid() {
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"a\"]}";
        assertThat(selects("a", 1, 1, "filter", json, "filter-lang", "cql2-json"))
                .isTrue();
    }

    @Test
    void coordinatesAreInTheFiltersCrs() {
        String[] parameters = {"filter", "S_INTERSECTS(geom, POINT(2 1))", "filter-crs", "EPSG:4326"};
        assertThat(selects("a", 1, 2, parameters)).isTrue();
        assertThat(selects("a", 2, 1, parameters)).isFalse();
    }

    @Test
    void theFilterNarrowsWhatElseIsAsked() {
        String[] parameters = {"filter", "name = 'a' OR name = 'b'", "name", "b", "bbox", "0,0,5,5"};
        assertThat(selects("b", 1, 1, parameters)).isTrue();
        assertThat(selects("a", 1, 1, parameters)).isFalse();
        assertThat(selects("b", 9, 9, parameters)).isFalse();
    }

    @Test
    void mistakesNameTheirParameter() {
        assertRefused("filter", "filter", "name = ");
        assertRefused("filter-lang", "filter", "name = 'a'", "filter-lang", "ecql");
        assertRefused("filter-crs", "filter", "name = 'a'", "filter-crs", "Lambert");
        assertRefused("filter", "filter", "colour = 'a'");
    }

    private static void assertRefused(String parameter, String... parameters) {
        assertThatThrownBy(() -> read(parameters))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", parameter));
    }

    private static boolean selects(String name, double longitude, double latitude, String... parameters) {
        Filter filter = read(parameters).filter();
        return filter.evaluate(
                new FeatureValues(Map.of("name", name, Cql2.GEOMETRY, Geometries.point(longitude, latitude))));
    }

    private static FeatureQuery read(String... parameters) {
        Map<String, String[]> map = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], new String[] {parameters[i + 1]});
        }
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                QuestionFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getParameterMap") ? map : null);
        Question question = new Question(
                new OneLayer(),
                new NoFeatures(),
                new Reprojection(),
                Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
        return question.read(LAYER, Parameters.of(request));
    }

    private static final class OneLayer implements Layers {
        @Override
        public List<Layer> list() {
            return List.of(LAYER);
        }

        @Override
        public long revision() {
            return 0;
        }

        @Override
        public long revision(Layer layer) {
            return 0;
        }

        @Override
        public Optional<Instant> changed(Layer layer) {
            return Optional.empty();
        }
    }

    private static final class NoFeatures implements LayerSource {
        @Override
        public <T> T read(FeatureQuery query, Reader<T> reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(FeatureQuery query) {
            return 0;
        }

        @Override
        public Map<String, Long> countBy(FeatureQuery query, Property property) {
            return Map.of();
        }

        @Override
        public Optional<Envelope> extent(FeatureQuery query) {
            return Optional.empty();
        }

        @Override
        public List<Patch> patches(FeatureQuery query, int degrees) {
            return List.of();
        }

        @Override
        public List<LocalDate> interval(FeatureQuery query) {
            return List.of();
        }
    }
}
