package org.maillage.layers.style.sld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.PlainFilter;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.SampleLayers;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Symboliser;
import org.maillage.layers.xml.XmlReader;

/** SLD is written and read, both versions. */
class SldTest {

    private static final Layer POINTS = SampleLayers.of("layer", "actor", GeometryFamily.POINT);

    /** Grows by degrees: what metres are is not the reader's to know. */
    private static final Fes FES = new Fes(new Reprojection(), (place, metres) -> place.buffer(metres));

    private static Style read(String sld, Layer layer) {
        return SldReader.read(XmlReader.read(new StringReader(sld), "SLD_BODY"), layer, FES)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "actor,POINT,V1_0", "action,POINT,V1_1", "action,LINE,V1_0", "action,POLYGON,V1_1", "site,POLYGON,V1_0",
        "fund,POLYGON,V1_0", "fund,POLYGON,V1_1", "zone,POLYGON,V1_1", "territory,POLYGON,V1_0",
                "territory,POLYGON,V1_1"
    })
    void whatIsWrittenIsReadAsTheSame(String kind, GeometryFamily geometry, SldVersion version) {
        Layer layer = SampleLayers.of("layer", kind, geometry);
        Style style = SampleLayers.STYLES.of(layer).get(0);
        Style again = read(SldWriter.write(layer.id(), style, true, version), layer);
        assertThat(again.id()).isEqualTo(style.id());
        assertThat(again.rules()).hasSameSizeAs(style.rules());
        for (int i = 0; i < style.rules().size(); i++) {
            assertSame(again.rules().get(i), style.rules().get(i));
        }
    }

    private static void assertSame(Rule again, Rule rule) {
        assertThat(again.name()).isEqualTo(rule.name());
        assertThat(again.title().fr()).isEqualTo(rule.title().fr());
        assertThat(again.scales()).isEqualTo(rule.scales());
        assertThat(again.symbolisers()).isEqualTo(rule.symbolisers());
        assertThat(PlainFilter.of(again.filter())).isEqualTo(PlainFilter.of(rule.filter()));
        assertThat(again.label() == null).isEqualTo(rule.label() == null);
        if (again.label() != null) {
            assertThat(again.label().property()).isEqualTo(rule.label().property());
            assertThat(again.label().halo()).isEqualTo(rule.label().halo());
            assertThat(again.label().placement()).isEqualTo(rule.label().placement());
        }
    }

    private static String sld(String rules) {
        return "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld' xmlns:ogc='http://www.opengis.net/ogc'>"
                + "<NamedLayer><Name>layer</Name><UserStyle><FeatureTypeStyle>" + rules
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    @Test
    void aDocumentOfOtherLayersIsToldWhichTheyAreAndWhichIsExpected() {
        String sld = sld("").replace(
                        "</StyledLayerDescriptor>",
                        "<NamedLayer><Name>roads</Name><UserStyle/></NamedLayer></StyledLayerDescriptor>")
                .replace("<Name>layer<", "<Name>water<");
        assertThatThrownBy(() -> SldReader.readFor(XmlReader.read(new StringReader(sld), "style"), POINTS, FES))
                .isInstanceOfSatisfying(MaillageException.class, mistake -> {
                    assertThat(mistake.message()).contains("« layer »", "« water », « roads »");
                    assertThat(mistake.details())
                            .containsEntry("layers", List.of("water", "roads"))
                            .containsEntry("expected", "layer");
                });
    }

    @Test
    void whatIsNotSaidHasTheStandardsDefaults() {
        Symboliser.Point point = (Symboliser.Point) read(sld("<Rule><PointSymbolizer/></Rule>"), POINTS)
                .rules()
                .get(0)
                .symbolisers()
                .get(0);
        assertThat(point.mark()).isEqualTo(Mark.SQUARE);
        assertThat(point.size()).isEqualTo(6);
        assertThat(point.fill().hex()).isEqualTo("#808080");
    }

    @Test
    void filtersHaveTheTypesOfTheLayer() {
        String rule = "<Rule><ogc:Filter><ogc:And><ogc:PropertyIsBetween><ogc:PropertyName>size</ogc:PropertyName>"
                + "<ogc:LowerBoundary><ogc:Literal>2</ogc:Literal></ogc:LowerBoundary>"
                + "<ogc:UpperBoundary><ogc:Literal>3.5</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>"
                + "<ogc:PropertyIsNotEqualTo><ogc:PropertyName>type</ogc:PropertyName><ogc:Literal>x</ogc:Literal>"
                + "</ogc:PropertyIsNotEqualTo></ogc:And></ogc:Filter></Rule>";
        List<Rule> rules =
                read(sld(rule + "<Rule><ElseFilter/></Rule>"), POINTS).rules();
        assertThat(rules.get(0).filter().toString()).contains("size", "3.5", "type");
        PlainFilter.All all =
                (PlainFilter.All) PlainFilter.of(rules.get(0).filter()).orElseThrow();
        PlainFilter.All between = (PlainFilter.All) all.parts().get(0);
        assertThat(between.parts())
                .extracting(bound -> ((Number) ((PlainFilter.Compared) bound).value()).doubleValue())
                .containsExactly(2.0, 3.5);
        assertThat(rules.get(1).filter()).isNotEqualTo(rules.get(0).filter());
    }

    /** All that a filter can say elsewhere can be said in a style. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ogc:PropertyIsLike wildCard='*' singleChar='?' escape='!'><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>a*</ogc:Literal></ogc:PropertyIsLike>",
                "<ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName><Box xmlns='http://www.opengis.net/gml' srsName='EPSG:4326'><coordinates>2,44 4,46</coordinates></Box></ogc:BBOX>"
            })
    void filtersAreThoseOfTheWfs(String condition) {
        Rule rule = read(sld("<Rule><ogc:Filter>" + condition + "</ogc:Filter></Rule>"), POINTS)
                .rules()
                .get(0);
        assertThat(PlainFilter.of(rule.filter())).isEmpty();
        assertThat(rule.filter()).isNotEqualTo(Filter.INCLUDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Rule><PointSymbolizer><Graphic><Size>1e9</Size></Graphic></PointSymbolizer></Rule>",
                "<Rule><PointSymbolizer><Graphic><Size>NaN</Size></Graphic></PointSymbolizer></Rule>",
                "<Rule><LineSymbolizer><Stroke><CssParameter name='stroke'>red</CssParameter></Stroke></LineSymbolizer></Rule>",
                "<Rule><LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>0 0</CssParameter></Stroke></LineSymbolizer></Rule>",
                "<Rule><LineSymbolizer><Stroke><CssParameter name='stroke-opacity'>2</CssParameter></Stroke></LineSymbolizer></Rule>",
                "<Rule><ogc:Filter><ogc:BBOX/></ogc:Filter></Rule>",
                "<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>nothing</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter></Rule>",
                "<Rule><MinScaleDenominator>9</MinScaleDenominator><MaxScaleDenominator>3</MaxScaleDenominator></Rule>",
                "<Rule><TextSymbolizer><Label><ogc:PropertyName>secret</ogc:PropertyName></Label></TextSymbolizer></Rule>",
                ""
            })
    void whatCannotBeDrawnIsTold(String rules) {
        assertThatThrownBy(() -> read(sld(rules), POINTS)).isInstanceOf(MaillageException.class);
    }

    @Test
    void rulesHaveALimit() {
        assertThatThrownBy(() -> read(sld("<Rule/>".repeat(101)), POINTS)).isInstanceOf(MaillageException.class);
    }

    @ParameterizedTest
    @EnumSource(SldVersion.class)
    void namesOfRulesAreWrittenAsText(SldVersion version) {
        Style style = SampleLayers.STYLES.of(POINTS).get(0);
        String written = SldWriter.write("a<b>&\"c", style, true, version);
        assertThat(XmlReader.read(new StringReader(written), "sld")
                        .child("NamedLayer")
                        .orElseThrow()
                        .childValue("Name"))
                .isEqualTo("a<b>&\"c");
    }
}
