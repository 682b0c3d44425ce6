package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.ogc.WfsClient.encoded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** Filter Encoding over HTTP: the same features as the same question in CQL2, by GET and by POST, in either version. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsFiltersTest {

    private static final String GML = "xmlns:gml='http://www.opengis.net/gml/3.2'";

    private static RunningApplication maillage;
    private static WfsClient wfs;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        wfs = new WfsClient(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static String second(String condition) {
        return "<f:Filter xmlns:f='http://www.opengis.net/fes/2.0' " + GML + ">"
                + condition.replaceAll("<(/?)(?!gml|/?gml)(\\w)", "<$1f:$2") + "</f:Filter>";
    }

    private static String first(String condition) {
        return "<Filter xmlns='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>"
                + condition.replace("ValueReference", "PropertyName") + "</Filter>";
    }

    private static long byCql2(String layer, String filter) {
        return maillage.json("/ogc/collections/" + layer + "/items?limit=1&filter=" + encoded(filter))
                .path("numberMatched")
                .asLong();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<PropertyIsEqualTo><ValueReference>mlg:family</ValueReference><Literal>associations</Literal></PropertyIsEqualTo> | family = 'associations'",
                "<PropertyIsNotEqualTo><ValueReference>acronym</ValueReference><Literal>X</Literal></PropertyIsNotEqualTo> | acronym <> 'X'",
                "<PropertyIsEqualTo matchCase='false'><ValueReference>family</ValueReference><Literal>ASSOCIATIONS</Literal></PropertyIsEqualTo> | family = 'associations'",
                "<PropertyIsEqualTo><ValueReference>themes</ValueReference><Literal>urbanisme</Literal></PropertyIsEqualTo> | A_CONTAINS(themes, ('urbanisme'))",
                "<PropertyIsLike wildCard='*' singleChar='.' escapeChar='!'><ValueReference>actors/name</ValueReference><Literal>Mairie*</Literal></PropertyIsLike> | name LIKE 'Mairie%'",
                "<PropertyIsLike wildCard='%' singleChar='_' escapeChar='!' matchCase='false'><ValueReference>name</ValueReference><Literal>MAIRIE%</Literal></PropertyIsLike> | CASEI(name) LIKE CASEI('mairie%')",
                "<PropertyIsNull><ValueReference>website</ValueReference></PropertyIsNull> | website IS NULL",
                "<Not><PropertyIsNull><ValueReference>website</ValueReference></PropertyIsNull></Not> | website IS NOT NULL",
                "<Not><PropertyIsEqualTo><ValueReference>acronym</ValueReference><Literal>X</Literal></PropertyIsEqualTo></Not> | NOT acronym = 'X'",
                "<PropertyIsBetween><ValueReference>verified_on</ValueReference><LowerBoundary><Literal>2024-01-01</Literal></LowerBoundary><UpperBoundary><Literal>2024-12-31</Literal></UpperBoundary></PropertyIsBetween> | verified_on BETWEEN DATE('2024-01-01') AND DATE('2024-12-31')",
                "<Or><PropertyIsEqualTo><ValueReference>family</ValueReference><Literal>associations</Literal></PropertyIsEqualTo><PropertyIsEqualTo><Literal>collectivites</Literal><ValueReference>family</ValueReference></PropertyIsEqualTo></Or> | family IN ('associations', 'collectivites')",
                "<BBOX><ValueReference>geom</ValueReference><gml:Envelope srsName='EPSG:4326'><gml:lowerCorner>2.9 44.8</gml:lowerCorner><gml:upperCorner>3.0 44.9</gml:upperCorner></gml:Envelope></BBOX> | S_INTERSECTS(geom, BBOX(2.9, 44.8, 3.0, 44.9))",
                "<Intersects><ValueReference>geom</ValueReference><gml:Polygon gml:id='p' srsName='urn:ogc:def:crs:EPSG::4326'><gml:exterior><gml:LinearRing><gml:posList>44.8 2.9 44.8 3.0 44.9 3.0 44.8 2.9</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Intersects> | S_INTERSECTS(geom, POLYGON((2.9 44.8, 3.0 44.8, 3.0 44.9, 2.9 44.8)))",
                "<Disjoint><ValueReference>geom</ValueReference><gml:Envelope><gml:lowerCorner>44.8 2.9</gml:lowerCorner><gml:upperCorner>44.9 3.0</gml:upperCorner></gml:Envelope></Disjoint> | S_DISJOINT(geom, BBOX(2.9, 44.8, 3.0, 44.9))",
                "<Within><ValueReference>geom</ValueReference><gml:Envelope><gml:lowerCorner>44.8 2.9</gml:lowerCorner><gml:upperCorner>44.9 3.0</gml:upperCorner></gml:Envelope></Within> | S_WITHIN(geom, BBOX(2.9, 44.8, 3.0, 44.9))",
            })
    void filtersSelectWhatCql2SelectsAndCqlFilterDoesToo(String condition, String cql2) {
        long expected = byCql2("actors", cql2);
        assertThat(wfs.hits("typeNames=actors&cql_filter=" + encoded(cql2))).isEqualTo(expected);
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(second(condition))))
                .as(cql2)
                .isEqualTo(expected);
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(first(condition))))
                .isEqualTo(expected);
        assertThat(WfsClient.matched(wfs.posted("<GetFeature service='WFS' version='2.0.0' resultType='hits'>"
                        + "<Query typeNames='actors'>" + second(condition) + "</Query></GetFeature>")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<After><ValueReference>verified_on</ValueReference><gml:TimeInstant gml:id='t'><gml:timePosition>2024-06-30</gml:timePosition></gml:TimeInstant></After> | verified_on > DATE('2024-06-30')",
                "<Before><ValueReference>verified_on</ValueReference><Literal>2024-06-30</Literal></Before> | verified_on < DATE('2024-06-30')",
                "<PropertyIsLessThan><Literal>2024-06-30Z</Literal><ValueReference>verified_on</ValueReference></PropertyIsLessThan> | verified_on > DATE('2024-06-30')",
                "<PropertyIsGreaterThan><ValueReference>verified_on</ValueReference><Literal>2024-06-30+02:00</Literal></PropertyIsGreaterThan> | verified_on > DATE('2024-06-30')",
                "<During><ValueReference>verified_on</ValueReference><gml:TimePeriod gml:id='t'><gml:beginPosition>2024-01-01</gml:beginPosition><gml:endPosition>2024-12-31</gml:endPosition></gml:TimePeriod></During> | verified_on > DATE('2024-01-01') AND verified_on < DATE('2024-12-31')",
                "<AnyInteracts><ValueReference>verified_on</ValueReference><gml:TimePeriod gml:id='t'><gml:beginPosition>2024-01-01</gml:beginPosition><gml:endPosition indeterminatePosition='unknown'/></gml:TimePeriod></AnyInteracts> | verified_on >= DATE('2024-01-01')",
            })
    void timesSelectWhatCql2Selects(String condition, String cql2) {
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(second(condition))))
                .isEqualTo(byCql2("actors", cql2))
                .isPositive();
    }

    /** In metres on the ground, as {@code within} of the other protocol has it. */
    @Test
    void distancesAreThoseOnTheGround() {
        String feature = WfsClient.ids(wfs.features("typeNames=protected-sites&count=1"), "protected-sites")
                .get(0);
        long within = maillage.json("/api/layers/actors/count?within=protected-sites/"
                        + feature.substring("protected-sites.".length()) + ",3000")
                .path("count")
                .asLong();
        String place = wfs.get("service=WFS&version=2.0.0&request=GetFeature&resourceId=" + feature)
                .body()
                .replaceAll("(?s).*<mlg:geom>(.*)</mlg:geom>.*", "$1");
        String operands = "<ValueReference>geom</ValueReference>" + place + "<Distance uom='km'>3</Distance>";
        assertThat(posted("DWithin", operands)).isEqualTo(within).isPositive();
        assertThat(posted("Beyond", operands)).isEqualTo(byCql2("actors", "geom IS NOT NULL") - within);
    }

    private static long posted(String operator, String operands) {
        return WfsClient.matched(wfs.posted("<GetFeature service='WFS' version='2.0.0' resultType='hits'>"
                + "<Query typeNames='actors'>" + second("<" + operator + ">" + operands + "</" + operator + ">")
                + "</Query></GetFeature>"));
    }

    @Test
    void idsSelectTheirFeaturesAndAreNegated() {
        String id = WfsClient.ids(wfs.features("typeNames=actors&count=1"), "actors")
                .get(0);
        assertThat(wfs.hits("typeNames=actors&filter="
                        + encoded(second("<ResourceId rid='" + id + "'/><ResourceId rid='actors.x'/>"))))
                .isEqualTo(1);
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(first("<FeatureId fid='" + id + "'/>"))))
                .isEqualTo(1);
        String equal = "<PropertyIsEqualTo><ValueReference>@gml:id</ValueReference><Literal>" + id
                + "</Literal></PropertyIsEqualTo>";
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(second(equal))))
                .isEqualTo(1);
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(second("<Not>" + equal + "</Not>"))))
                .isEqualTo(249);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Weather/>",
                "<PropertyIsEqualTo><ValueReference>weather</ValueReference><Literal>x</Literal></PropertyIsEqualTo>",
                "<PropertyIsEqualTo><ValueReference>name</ValueReference></PropertyIsEqualTo>",
                "<PropertyIsEqualTo><ValueReference>geom</ValueReference><Literal>x</Literal></PropertyIsEqualTo>",
                "<PropertyIsEqualTo><ValueReference>verified_on</ValueReference><Literal>soon</Literal></PropertyIsEqualTo>",
                "<PropertyIsLessThan><ValueReference>themes</ValueReference><Literal>x</Literal></PropertyIsLessThan>",
                "<PropertyIsLike wildCard='**'><ValueReference>name</ValueReference><Literal>x</Literal></PropertyIsLike>",
                "<And><PropertyIsNull><ValueReference>name</ValueReference></PropertyIsNull></And>",
                "<Function name='sleep'><Literal>10</Literal></Function>",
                "<PropertyIsEqualTo><Function name='sleep'/><Literal>10</Literal></PropertyIsEqualTo>",
                "<Intersects><ValueReference>name</ValueReference><gml:Point><gml:pos>1 2</gml:pos></gml:Point></Intersects>",
                "<Intersects><ValueReference>geom</ValueReference></Intersects>",
                "<Intersects/>",
                "<BBOX/>",
                "<Intersects><ValueReference>geom</ValueReference><gml:Point><gml:pos>NaN 2</gml:pos></gml:Point></Intersects>",
                "<Intersects><ValueReference>geom</ValueReference><gml:Point srsName='EPSG:99999'><gml:pos>1 2</gml:pos></gml:Point></Intersects>",
                "<Intersects><ValueReference>geom</ValueReference><gml:Polygon><gml:exterior/></gml:Polygon></Intersects>",
                "<DWithin><ValueReference>geom</ValueReference><gml:Point><gml:pos>44 2</gml:pos></gml:Point><Distance uom='deg'>1</Distance></DWithin>",
                "<DWithin><ValueReference>geom</ValueReference><gml:Point><gml:pos>44 2</gml:pos></gml:Point><Distance uom='m'>-1</Distance></DWithin>",
                "<After><ValueReference>name</ValueReference><Literal>2024-01-01</Literal></After>",
                "<During><ValueReference>verified_on</ValueReference><Literal>2024-01-01</Literal></During>",
            })
    void whatIsNoFilterIsTheCallersMistake(String condition) {
        assertThat(WfsClient.refusal(wfs.get("service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&filter="
                        + encoded(second(condition)))))
                .startsWith("400 InvalidParameterValue filter");
    }

    @Test
    void clause114WhatIsNoTextIsCompared() {
        String condition =
                "<PropertyIsLessThanOrEqualTo><Literal><gml:Envelope><gml:lowerCorner>-90 -180</gml:lowerCorner>"
                        + "<gml:upperCorner>90 180</gml:upperCorner></gml:Envelope></Literal>"
                        + "<ValueReference>gml:boundedBy</ValueReference></PropertyIsLessThanOrEqualTo>";
        assertThat(WfsClient.refusal(wfs.get("service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&filter="
                        + encoded(second(condition)))))
                .startsWith("400 OperationProcessingFailed filter");
    }
}
