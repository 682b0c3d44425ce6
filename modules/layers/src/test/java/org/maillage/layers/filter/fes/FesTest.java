package org.maillage.layers.filter.fes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;

/** What filters in XML mean, in memory. */
class FesTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final LocalText TEXT = new LocalText("x", "x");

    private static final Layer LAYER = new Layer(
            "things",
            "thing",
            TEXT,
            TEXT,
            GeometryFamily.POINT,
            null,
            "things",
            null,
            null,
            0,
            14,
            List.of(
                    property("name", PropertyType.STRING),
                    property("size", PropertyType.NUMBER),
                    property("open", PropertyType.BOOLEAN),
                    property("since", PropertyType.DATE),
                    property("seen", PropertyType.TIMESTAMP),
                    property("themes", PropertyType.STRINGS)),
            List.of());

    /** Grows by degrees: what metres are is not the reader's to know. */
    private final Fes fes = new Fes(new Reprojection(), (place, metres) -> place.buffer(metres));

    private static Property property(String name, PropertyType type) {
        return new Property(name, TEXT, type, null, null, null, false, false, Protection.PUBLIC, null);
    }

    private static FeatureValues feature() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", "Écomusée du Lac");
        values.put("size", 12.5);
        values.put("open", true);
        values.put("since", LocalDate.parse("2024-06-30"));
        values.put("seen", Instant.parse("2026-01-02T03:04:05Z"));
        values.put("themes", new String[] {"eau", "patrimoine"});
        values.put(Cql2.GEOMETRY, Geometries.point(3, 45));
        values.put(Cql2.ID, ID);
        return new FeatureValues(values);
    }

    private boolean holds(String condition) {
        Filter filter = fes.read(
                LAYER,
                "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'>" + condition
                        + "</Filter>");
        return filter.evaluate(feature());
    }

    private static String compared(String operator, String attributes, String name, String literal) {
        return "<" + operator + " " + attributes + "><ValueReference>" + name + "</ValueReference><Literal>" + literal
                + "</Literal></" + operator + ">";
    }

    @ParameterizedTest
    @CsvSource({
        "PropertyIsEqualTo, '', name, Écomusée du Lac, true",
        "PropertyIsEqualTo, '', name, écomusée du lac, false",
        "PropertyIsEqualTo, matchCase='false', name, écomusée DU lac, true",
        "PropertyIsNotEqualTo, '', name, x, true",
        "PropertyIsEqualTo, '', size, 12.50, true",
        "PropertyIsGreaterThan, '', mlg:size, 12, true",
        "PropertyIsLessThan, '', mlg:things/mlg:size, 12, false",
        "PropertyIsLessThanOrEqualTo, '', size, 1.25e1, true",
        "PropertyIsEqualTo, '', open, 1, true",
        "PropertyIsEqualTo, '', open, false, false",
        "PropertyIsGreaterThanOrEqualTo, '', since, 2024-06-30, true",
        "PropertyIsEqualTo, '', since, 2024/06/30, true",
        "PropertyIsLessThan, '', seen, 2026-01-02T03:04:06, true",
        "PropertyIsEqualTo, '', seen, 2026-01-02T04:04:05+01:00, true",
        "PropertyIsEqualTo, '', themes, eau, true",
        "PropertyIsEqualTo, '', themes, feu, false",
        "PropertyIsEqualTo, matchAction='All', themes, eau, false",
        "PropertyIsNotEqualTo, '', themes, eau, true",
        "PropertyIsNotEqualTo, matchAction='All', themes, eau, false",
        "PropertyIsEqualTo, '', @gml:id, things.00000000-0000-0000-0000-00000000000a, true",
        "PropertyIsNotEqualTo, '', @gml:id, things.00000000-0000-0000-0000-00000000000b, true",
        "PropertyIsLike, wildCard='*' singleChar='?' escapeChar='!', name, Éco*, true",
        "PropertyIsLike, wildCard='*' singleChar='?' escapeChar='!', name, ?como*, false",
        "PropertyIsLike, wildCard='*' singleChar='?' escapeChar='!', name, ?comu*, true",
        "PropertyIsLike, wildCard='*' singleChar='?' escape='!', name, Éco!*, false",
        "PropertyIsLike, wildCard='%' singleChar='_' escapeChar='!' matchCase='false', name, éCO%, true",
    })
    void comparisonsTakeTheTypeOfTheProperty(
            String operator, String attributes, String name, String literal, boolean holds) {
        assertThat(holds(compared(operator, attributes, name, literal))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<gml:Point srsName='EPSG:4326'><gml:pos>3 45</gml:pos></gml:Point> | true",
                "<gml:Point srsName='urn:ogc:def:crs:EPSG::4326'><gml:pos>45 3</gml:pos></gml:Point> | true",
                "<gml:Point srsName='urn:x-ogc:def:crs:EPSG:4326'><gml:pos>45 3</gml:pos></gml:Point> | true",
                "<gml:Point srsName='http://www.opengis.net/def/crs/EPSG/0/4326'><gml:pos>45 3</gml:pos></gml:Point> | true",
                "<gml:Point srsName='http://www.opengis.net/gml/srs/epsg.xml#4326'><gml:coordinates>3,45</gml:coordinates></gml:Point> | true",
                "<gml:Point><gml:pos>45 3</gml:pos></gml:Point> | true",
                "<gml:Point><gml:pos>3 45</gml:pos></gml:Point> | false",
                "<gml:Point><gml:coord><gml:X>45</gml:X><gml:Y>3</gml:Y></gml:coord></gml:Point> | true",
                "<gml:Envelope srsName='urn:ogc:def:crs:EPSG::2154'><gml:lowerCorner>690000 6420000</gml:lowerCorner><gml:upperCorner>710000 6440000</gml:upperCorner></gml:Envelope> | true",
                "<gml:Box srsName='EPSG:4326'><gml:coordinates>2,44 4,46</gml:coordinates></gml:Box> | true",
                "<gml:LineString><gml:posList srsDimension='3'>44 3 100 46 3 100</gml:posList></gml:LineString> | true",
                "<gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>44 3 44.5 3</gml:posList></gml:LineStringSegment><gml:LineStringSegment><gml:posList>44.5 3 46 3</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve> | true",
                "<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>44,2 44,4 46,4 46,2 44,2</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon> | true",
                "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>44 2 44 4 46 4 46 2 44 2</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>44.5 2.5 44.5 3.5 45.5 3.5 45.5 2.5 44.5 2.5</gml:posList></gml:LinearRing></gml:interior></gml:Polygon> | false",
                "<gml:MultiSurface><gml:surfaceMember><gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>44 2 44 4 46 4 46 2 44 2</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface></gml:surfaceMember></gml:MultiSurface> | true",
                "<gml:MultiPoint><gml:pointMembers><gml:Point><gml:pos>1 2</gml:pos></gml:Point><gml:Point><gml:pos>45 3</gml:pos></gml:Point></gml:pointMembers></gml:MultiPoint> | true",
            })
    void geometriesOfEveryVersionAreReadInTheOrderOfTheirCrs(String gml, boolean meets) {
        assertThat(holds("<Intersects><ValueReference>geom</ValueReference>" + gml + "</Intersects>"))
                .isEqualTo(meets);
        assertThat(holds("<Disjoint><ValueReference>geom</ValueReference>" + gml + "</Disjoint>"))
                .isEqualTo(!meets);
    }

    @Test
    void distancesGrowTheLiteralByMetres() {
        String far = "<ValueReference>geom</ValueReference><gml:Point><gml:pos>45 5</gml:pos></gml:Point>";
        assertThat(holds("<DWithin>" + far + "<Distance uom='m'>3</Distance></DWithin>"))
                .isTrue();
        assertThat(holds("<DWithin>" + far + "<Distance uom='m'>1</Distance></DWithin>"))
                .isFalse();
        assertThat(holds("<Beyond>" + far + "<Distance uom='ft'>1</Distance></Beyond>"))
                .isTrue();
    }

    @Test
    void aReferenceMayComeSecond() {
        String box =
                "<gml:Envelope><gml:lowerCorner>44 2</gml:lowerCorner><gml:upperCorner>46 4</gml:upperCorner></gml:Envelope>";
        assertThat(holds("<Contains>" + box + "<ValueReference>geom</ValueReference></Contains>"))
                .isTrue();
        assertThat(holds("<Within>" + box + "<ValueReference>geom</ValueReference></Within>"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "After, 2024-06-29, true",
        "After, 2024-06-30, false",
        "Before, 2024-07-01T00:00:00Z, true",
        "TEquals, 2024-06-30, true",
    })
    void timesAreCompared(String operator, String time, boolean holds) {
        assertThat(holds("<" + operator + "><ValueReference>since</ValueReference><gml:TimeInstant><gml:timePosition>"
                        + time + "</gml:timePosition></gml:TimeInstant></" + operator + ">"))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "During, 2024-01-01, 2024-12-31, true",
        "During, 2024-06-30, 2024-12-31, false",
        "Begins, 2024-06-30, 2024-12-31, true",
        "Ends, 2024-01-01, 2024-06-30, true",
        "AnyInteracts, 2024-06-30, 2024-12-31, true",
    })
    void periodsAreCompared(String operator, String begin, String end, boolean holds) {
        assertThat(holds("<" + operator + "><ValueReference>since</ValueReference><gml:TimePeriod><gml:begin>"
                        + "<gml:TimeInstant><gml:timePosition>" + begin
                        + "</gml:timePosition></gml:TimeInstant></gml:begin>"
                        + "<gml:endPosition>" + end + "</gml:endPosition></gml:TimePeriod></" + operator + ">"))
                .isEqualTo(holds);
    }

    @Test
    void whatIsUnknownIsNeitherTrueNorFalse() {
        Filter not =
                fes.read(LAYER, "<Filter><Not>" + compared("PropertyIsEqualTo", "", "name", "x") + "</Not></Filter>");
        assertThat(not.evaluate(new FeatureValues(Map.of()))).isFalse();
        assertThat(not.evaluate(feature())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Other/>",
                "<Filter/>",
                "<Filter><And/></Filter>",
                "<Filter><Not/></Filter>",
                "<Filter><ResourceId/></Filter>",
                "<Filter><PropertyIsNull><ValueReference>a/b/c</ValueReference></PropertyIsNull></Filter>",
                "<Filter><PropertyIsNull><ValueReference>//*[1=1]</ValueReference></PropertyIsNull></Filter>",
                "<Filter><PropertyIsEqualTo><ValueReference>size</ValueReference><Literal>NaN</Literal></PropertyIsEqualTo></Filter>",
                "<Filter><PropertyIsEqualTo><ValueReference>open</ValueReference><Literal>maybe</Literal></PropertyIsEqualTo></Filter>",
                "<Filter><PropertyIsGreaterThan><ValueReference>@gml:id</ValueReference><Literal>a</Literal></PropertyIsGreaterThan></Filter>",
                "<Filter><TContains><ValueReference>since</ValueReference><Literal>2024-01-01</Literal></TContains></Filter>",
            })
    void whatIsNoFilterNamesTheParameter(String filter) {
        assertThatThrownBy(() -> fes.read(LAYER, filter))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "filter"));
    }
}
