package org.maillage.layers.style.maplibre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.tile.MapView;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.PlainFilter;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.SampleLayers;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.StyleReader.Read;
import org.maillage.layers.style.Symboliser;
import tools.jackson.databind.json.JsonMapper;

/** MapLibre's language read into the one model of styles. */
class MapLibreReaderTest {

    private static final Cql2 CQL2 = new Cql2(new Reprojection());
    private static final Layer POINTS = SampleLayers.of("points", "actor", GeometryFamily.POINT);
    private static final Layer AREAS = SampleLayers.of("areas", "site", GeometryFamily.POLYGON);

    private static Read read(Layer layer, String... layers) {
        String style = "{\"version\":8,\"name\":\"Essai\",\"layers\":[" + String.join(",", layers) + "]}";
        return MapLibreReader.read(style.replace('\'', '"'), layer, CQL2);
    }

    @Test
    void aStyleOfOtherLayersIsToldWhichTheyAreAndWhichIsExpected() {
        assertThatThrownBy(() -> read(
                        AREAS,
                        "{'id':'a','type':'fill','source-layer':'water'}",
                        "{'id':'b','type':'line','source-layer':'roads'}",
                        "{'id':'c','type':'background'}"))
                .isInstanceOfSatisfying(MaillageException.class, mistake -> {
                    assertThat(mistake.message()).contains("« areas »", "« water », « roads »");
                    assertThat(mistake.details())
                            .containsEntry("layers", List.of("water", "roads"))
                            .containsEntry("expected", "areas");
                });
        assertThatThrownBy(() -> read(AREAS, "{'id':'c','type':'background'}"))
                .isInstanceOfSatisfying(MaillageException.class, mistake -> assertThat(mistake.message())
                        .contains("aucun calque qui se dessine"));
    }

    /** What is written by us is read as what it was: marks and hatches by the names of their icons. */
    @ParameterizedTest
    @CsvSource({
        "actor, POINT",
        "action, POINT",
        "zone, POINT",
        "action, LINE",
        "site, POLYGON",
        "fund, POLYGON",
        "territory, POLYGON"
    })
    void ourOwnStyleComesBack(String kind, GeometryFamily family) {
        Layer layer = SampleLayers.of("layer", kind, family);
        Style style = SampleLayers.STYLES.of(layer).get(0);
        String written = new JsonMapper()
                .writeValueAsString(
                        MapLibreStyle.of(layer, style, MapLibreStyleTest.ADDRESSES, new MapView(3, 44.7, 9)));

        Read read = MapLibreReader.read(written, layer, CQL2);

        assertThat(read.ignored()).isEmpty();
        assertThat(read.style().title().fr()).isEqualTo(style.title().fr());
        assertThat(read.style().rules()).hasSameSizeAs(style.rules());
        for (int i = 0; i < style.rules().size(); i++) {
            Rule rule = style.rules().get(i);
            Rule again = read.style().rules().get(i);
            assertThat(again.scales().min())
                    .isCloseTo(rule.scales().min(), org.assertj.core.data.Percentage.withPercentage(1));
            assertThat(drawn(layer, again)).isEqualTo(drawn(layer, rule));
        }
    }

    /** As it would be written again: areas come back as a fill and an edge, and each as a symboliser of its own. */
    private static Object drawn(Layer layer, Rule rule) {
        Style one = new Style("one", rule.title(), List.of(rule));
        return MapLibreStyle.of(layer, one, MapLibreStyleTest.ADDRESSES, null)
                .get("layers")
                .toString()
                .replaceAll("id=[^,]*", "")
                .replaceAll("(min|max)zoom=[^,]*, ", "");
    }

    @Test
    void aLayerIsARuleWithItsZooms() {
        Rule rule = read(
                        POINTS,
                        "{'id':'près','type':'circle','minzoom':10,'maxzoom':12,'paint':{'circle-radius':4,'circle-color':'hsl(120, 100%, 25%)',"
                                + "'circle-stroke-width':2,'circle-stroke-color':'rgba(255,0,0,0.5)','circle-opacity':0.5}}")
                .style()
                .rules()
                .get(0);
        Symboliser.Point point = (Symboliser.Point) rule.symbolisers().get(0);
        assertThat(rule.name()).isEqualTo("près");
        assertThat(rule.scales().max()).isCloseTo(272_989, org.assertj.core.data.Offset.offset(1.0));
        assertThat(rule.scales().min()).isCloseTo(68_247, org.assertj.core.data.Offset.offset(1.0));
        assertThat(point.size()).isEqualTo(8);
        assertThat(point.fill().hex()).isEqualTo("#008000");
        assertThat(point.fill().opacity()).isEqualTo(0.5);
        assertThat(point.stroke().colour().opacity()).isEqualTo(0.5);
    }

    /** A name is theirs as long as it says all that is drawn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mark heart 9 #9c36b5 1 -",
                "mark diamond 9 red 1 -",
                "mark diamond 9.9.9 - -",
                "parc",
                "hatch 9 1 -"
            })
    void otherPicturesAreNotDrawn(String name) {
        Read read = read(
                POINTS,
                "{'id':'a','type':'symbol','layout':{'icon-image':'" + name + "'}}",
                "{'id':'b','type':'circle','paint':{}}");
        assertThat(read.ignored()).anyMatch(told -> told.startsWith("layers[0].layout.icon-image"));
        assertThat(read.style().rules()).hasSize(1);
    }

    /** A name stands as names do here, and a mark over others: what asks for something else is told. */
    @Test
    void otherWaysToStandAreTold() {
        Read read = read(
                POINTS,
                "{'id':'a','type':'symbol','layout':{'text-field':'{name}','text-radial-offset':3,'text-justify':'auto'}}");
        assertThat(read.ignored()).singleElement().asString().contains("text-radial-offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark diamond 999 #9c36b5 1 -", "mark star 9 - #9c36b5 1 99999"})
    void ourPicturesHaveTheLimitsOfAllMarks(String name) {
        assertThatThrownBy(() -> read(POINTS, "{'id':'a','type':'symbol','layout':{'icon-image':'" + name + "'}}"))
                .isInstanceOf(MaillageException.class);
    }

    @Test
    void namesAreRead() {
        Label label = read(
                        AREAS,
                        "{'id':'noms','type':'symbol','layout':{'text-field':['get','name'],'text-size':13,'text-font':['Noto Sans Bold']},"
                                + "'paint':{'text-color':'#123456','text-halo-width':2,'text-halo-color':'white'}}")
                .style()
                .rules()
                .get(0)
                .label();
        assertThat(label.property()).isEqualTo("name");
        assertThat(label.weight()).isEqualTo(600);
        assertThat(label.halo().width()).isEqualTo(2);
        assertThat(label.placement()).isEqualTo(Label.Placement.MIDDLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['==','type','x']                                | type = x",
                "['==',['get','size'],3]                          | size = 3",
                "['all',['>=',['get','size'],1],['has','name']]   | (size >= 1 and not name missing)",
                "['any',['in','type','a','b'],['!has','name']]    | ((type = a or type = b) or name missing)",
                "['in',['get','type'],['literal',['a','b']]]      | (type = a or type = b)",
                "['none',['==','type','x']]                       | (not type = x and not type missing)"
            })
    void filtersMeanWhatTheySay(String filter, String meaning) {
        Filter read = read(AREAS, "{'type':'fill','filter':" + filter + "}")
                .style()
                .rules()
                .get(0)
                .filter();
        assertThat(said(PlainFilter.of(read).orElseThrow())).isEqualTo(meaning);
    }

    private static String said(PlainFilter filter) {
        if (filter instanceof PlainFilter.All all) {
            return joined(all.parts(), " and ");
        } else if (filter instanceof PlainFilter.Any any) {
            return joined(any.parts(), " or ");
        } else if (filter instanceof PlainFilter.Negated negated) {
            return "not " + said(negated.part());
        } else if (filter instanceof PlainFilter.Compared compared) {
            return compared.property() + " " + compared.operator() + " " + compared.value();
        }
        return ((PlainFilter.Missing) filter).property() + " missing";
    }

    private static String joined(List<PlainFilter> parts, String by) {
        return "("
                + String.join(by, parts.stream().map(MapLibreReaderTest::said).toList()) + ")";
    }

    @Test
    void whatIsNotDrawnIsTold() {
        Read read = read(
                AREAS,
                "{'id':'fond','type':'background'}",
                "{'id':'autre','type':'fill','source-layer':'other'}",
                "{'id':'a','type':'fill','paint':{'fill-color':'red','fill-antialias':false}}",
                "{'id':'b','type':'circle','layout':{'visibility':'none'}}",
                "{'id':'c','type':'symbol','layout':{'icon-image':'x'}}");
        assertThat(read.style().rules()).hasSize(1);
        assertThat(read.ignored())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("layers[2].paint.fill-antialias"))
                .anyMatch(line -> line.startsWith("layers[1] : est d'une autre couche"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'circle','paint':{'circle-radius':['get','size']}}     | layers[0].paint.circle-radius",
                "{'type':'fill','paint':{'fill-color':'reddish'}}               | layers[0].paint.fill-color",
                "{'type':'circle','paint':{'circle-radius':500}}                | layers[0]",
                "{'type':'fill','paint':{'fill-opacity':2}}                     | layers[0].paint.fill-opacity",
                "{'type':'line','layout':{'line-cap':'pointed'}}                | layers[0].layout.line-cap",
                "{'type':'fill','filter':['==',['get','nothing'],1]}            | layers[0].filter",
                "{'type':'fill','filter':['within',{}]}                         | layers[0].filter",
                "{'type':'fill','filter':['all',['==','$type','Polygon']]}      | layers[0].filter[1]",
                "{'type':'symbol','layout':{'text-field':['concat','a','b']}}   | layers[0].layout.text-field"
            })
    void whatCannotBeReadIsToldWithItsPlace(String layer, String path) {
        assertThatThrownBy(() -> read(AREAS, layer))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("path", path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{",
                "[]",
                "{\"version\":7,\"layers\":[]}",
                "{\"version\":8}",
                "{\"version\":8,\"layers\":[]}",
                "{\"version\":8,\"layers\":[1,\"a\",null]}"
            })
    void whatIsNoStyleIsAMistake(String document) {
        assertThatThrownBy(() -> MapLibreReader.read(document, AREAS, CQL2)).isInstanceOf(MaillageException.class);
    }
}
