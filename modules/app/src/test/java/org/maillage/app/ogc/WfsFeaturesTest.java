package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.ogc.WfsClient.all;
import static org.maillage.app.ogc.WfsClient.encoded;
import static org.maillage.app.ogc.WfsClient.ids;
import static org.maillage.app.ogc.WfsClient.matched;
import static org.maillage.app.ogc.WfsClient.texts;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.maillage.layers.xml.XmlElement;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** {@code GetFeature} and {@code GetPropertyValue}: which features, in what order, in which CRS and format. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsFeaturesTest {

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

    @Test
    void hitsCountWithoutMembers() {
        XmlElement hits = wfs.features("typeNames=mlg:actors&resultType=hits");
        assertThat(matched(hits)).isEqualTo(250);
        assertThat(hits.attribute("numberReturned")).contains("0");
        assertThat(hits.children()).isEmpty();
        assertThat(hits.attribute("previous")).isEmpty();
        XmlElement first = wfs.xml(wfs.features("typeNames=mlg:actors&resultType=hits&count=2")
                .attribute("next")
                .orElseThrow());
        assertThat(ids(first, "actors")).isEqualTo(ids(wfs.features("typeNames=actors&count=2"), "actors"));
        assertThat(first.attribute("next")).isPresent();
        assertThat(wfs.features("typeNames=actors&resultType=hits&resourceId=actors.x")
                        .attribute("next"))
                .isEmpty();
        assertThat(wfs.xml("service=WFS&version=1.1.0&request=GetFeature&typeName=actors&resultType=hits")
                        .attribute("numberOfFeatures"))
                .contains("250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sortBy=name", "&sortBy=mlg:family%20DESC,name%20ASC", "&sortBy=verified_on%20D"})
    void nextReachesEveryFeatureOnce(String order) {
        List<String> walked = new ArrayList<>();
        String next =
                "service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&propertyName=name&count=60" + order;
        while (next != null) {
            XmlElement page = wfs.xml(next);
            assertThat(page.attribute("numberReturned"))
                    .contains(Integer.toString(page.children("member").size()));
            walked.addAll(ids(page, "actors"));
            next = page.attribute("next").orElse(null);
        }
        assertThat(walked).hasSize(250).doesNotHaveDuplicates();
        assertThat(computedPages(order)).isEqualTo(walked);
    }

    /** As clients do that compute the index themselves. */
    private static List<String> computedPages(String order) {
        List<String> walked = new ArrayList<>();
        for (int start = 0; start < 300; start += 60) {
            walked.addAll(ids(
                    wfs.features("typeNames=actors&propertyName=name&count=60&startIndex=" + start + order), "actors"));
        }
        return walked;
    }

    @Test
    void previousLeadsBack() {
        XmlElement second = wfs.features("typeNames=actors&count=10&startIndex=10");
        XmlElement first = wfs.xml(second.attribute("previous").orElseThrow());
        assertThat(ids(first, "actors")).isEqualTo(ids(wfs.features("typeNames=actors&count=10"), "actors"));
        assertThat(first.attribute("previous")).isEmpty();
        assertThat(wfs.features("typeNames=actors&count=10&startIndex=4").attribute("previous"))
                .hasValueSatisfying(link -> assertThat(link).contains("count=4", "startIndex=0"));
    }

    @Test
    void beyondTheLastFeatureThereIsNothing() {
        XmlElement page = wfs.features("typeNames=actors&startIndex=99999999999999999999");
        assertThat(page.attribute("numberReturned")).contains("0");
        assertThat(matched(page)).isEqualTo(250);
        assertThat(page.attribute("next")).isEmpty();
        assertThat(wfs.features("typeNames=actors&count=0").children()).isEmpty();
    }

    @Test
    void severalQueriesAreAnsweredOneAfterTheOther() {
        XmlElement both = wfs.features("typeNames=(mlg:actors)(mlg:territories)&count=251&startIndex=248");
        assertThat(matched(both)).isEqualTo(299);
        assertThat(all(both, "FeatureCollection")).hasSize(3);
        assertThat(all(both, "actors")).hasSize(2);
        assertThat(all(both, "territories")).hasSize(49);
        XmlElement posted = wfs.posted("<GetFeature service='WFS' version='2.0.0' count='1'"
                + " xmlns='http://www.opengis.net/wfs/2.0' xmlns:m='urn:maillage:layers'>"
                + "<Query typeNames='m:actors'/><Query typeNames='m:territories'/></GetFeature>");
        assertThat(matched(posted)).isEqualTo(299);
        XmlElement next = wfs.xml(posted.attribute("next").orElseThrow());
        assertThat(ids(next, "actors")).hasSize(1).doesNotContainAnyElementsOf(ids(posted, "actors"));
    }

    /** Authority order under URNs and URIs; longitude or easting first under the bare code. */
    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4326, lat",
        "http://www.opengis.net/def/crs/EPSG/0/4326, lat",
        "EPSG:4326, lon",
        "urn:ogc:def:crs:OGC:1.3:CRS84, lon",
        "urn:ogc:def:crs:EPSG::4258, lat",
        "EPSG:4258, lon",
    })
    void axesAreAsTheNameOfTheCrsSays(String name, String first) {
        XmlElement page = wfs.features("typeNames=actors&count=1&srsName=" + encoded(name));
        double[] position = position(page);
        double lon = first.equals("lon") ? position[0] : position[1];
        double lat = first.equals("lon") ? position[1] : position[0];
        assertThat(lon).isBetween(2.5, 3.5);
        assertThat(lat).isBetween(44.0, 45.5);
        assertThat(all(page, "MultiPoint").get(0).attribute("srsName")).contains(name);
    }

    private static double[] position(XmlElement page) {
        return Arrays.stream(texts(page, "pos").get(0).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void projectedCoordinatesAreThoseOfTheOtherProtocol() {
        JsonNode json =
                maillage.json("/ogc/collections/actors/items?limit=1&crs=http://www.opengis.net/def/crs/EPSG/0/2154");
        double[] gml = position(wfs.features("typeNames=actors&count=1&srsName=urn:ogc:def:crs:EPSG::2154"));
        assertThat(gml[0])
                .isEqualTo(json.at("/features/0/geometry/coordinates/0").asDouble());
        assertThat(gml[1])
                .isEqualTo(json.at("/features/0/geometry/coordinates/1").asDouble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44.8,2.9,44.9,3.0",
                "44.8,2.9,44.9,3.0,urn:ogc:def:crs:EPSG::4326",
                "2.9,44.8,3.0,44.9,EPSG:4326",
                "2.9,44.8,3.0,44.9,urn:ogc:def:crs:OGC:1.3:CRS84",
            })
    void boxesSelectWhatTheOtherProtocolSelects(String box) {
        long expected = maillage.json("/ogc/collections/actors/items?limit=1&bbox=2.9,44.8,3.0,44.9")
                .path("numberMatched")
                .asLong();
        assertThat(wfs.hits("typeNames=actors&bbox=" + box)).isEqualTo(expected).isPositive();
    }

    @Test
    void aBoxOfTheWholeWindowIsCutToTheWorld() {
        assertThat(wfs.hits("typeNames=territories&bbox=-400,-500,400,500,urn:ogc:def:crs:EPSG::4326"))
                .isEqualTo(49);
    }

    @Test
    void propertiesAndResourcesAreChosen() {
        XmlElement page = wfs.features("typeNames=actors&propertyName=mlg:name,mlg:themes&count=5");
        assertThat(all(page, "geom")).isEmpty();
        assertThat(all(page, "family")).isEmpty();
        assertThat(all(page, "name")).hasSize(5);
        List<String> wanted = ids(page, "actors").subList(0, 2);
        assertThat(ids(wfs.features("resourceId=" + String.join(",", wanted)), "actors"))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(ids(wfs.features("typeNames=actors&resourceId=" + wanted.get(1)), "actors"))
                .containsExactly(wanted.get(1));
        assertThat(WfsClient.refusal(
                        wfs.get("service=WFS&version=2.0.0&request=GetFeature&typeNames=territories&resourceId="
                                + wanted.get(0))))
                .isEqualTo("400 InvalidParameterValue resourceId");
    }

    @Test
    void everyIdIsUnique() {
        XmlElement page = wfs.features("typeNames=territories&count=20");
        List<String> ids = new ArrayList<>();
        collectIds(page, ids);
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    private static void collectIds(XmlElement element, List<String> ids) {
        element.attribute("id").ifPresent(ids::add);
        element.children().forEach(child -> collectIds(child, ids));
    }

    @Test
    void valuesAreToldOneMemberForEachFeatureThatHasOne() {
        String query = "service=WFS&version=2.0.0&request=GetPropertyValue&typeNames=actors&valueReference=";
        XmlElement names = wfs.xml(query + "mlg:actors/mlg:name&count=3");
        assertThat(names.name()).isEqualTo("ValueCollection");
        assertThat(texts(names, "name")).hasSize(3);
        XmlElement websites = wfs.xml(query + "website");
        assertThat(texts(websites, "website")).hasSize((int) matched(websites)).doesNotContain("");
        assertThat(texts(wfs.xml(query + "@gml:id&count=2"), "member")).allMatch(id -> id.startsWith("actors."));
        assertThat(all(wfs.xml(query + "geom&count=2"), "MultiPoint")).hasSize(2);
        assertThat(WfsClient.refusal(wfs.get(query + "weather"))).isEqualTo("400 InvalidParameterValue valueReference");
        assertThat(texts(
                        wfs.posted("<GetPropertyValue service='WFS' version='2.0.0' valueReference='name' count='1'>"
                                + "<Query typeNames='actors'/></GetPropertyValue>"),
                        "name"))
                .hasSize(1);
    }

    /** Each value of a list is one, and is counted as one. */
    @Test
    void eachValueOfAListIsAMemberOfItsOwn() {
        String query = "service=WFS&version=2.0.0&request=GetPropertyValue&typeNames=actors&valueReference=themes";
        XmlElement themes = wfs.xml(query);
        assertThat(themes.children("member"))
                .hasSize((int) matched(themes))
                .allSatisfy(member -> assertThat(member.children("themes")).hasSize(1));
        assertThat(themes.attribute("numberReturned")).isEqualTo(themes.attribute("numberMatched"));
        JsonNode facets = maillage.json("/api/layers/actors/facets?by=themes").at("/facets/themes");
        assertThat(matched(themes))
                .isEqualTo(facets.valueStream()
                        .mapToLong(facet -> facet.path("count").asLong())
                        .sum());
        assertThat(matched(wfs.xml(query + "&resultType=hits"))).isEqualTo(matched(themes));
    }

    @Test
    void eachQueryHasItsOwnCrs() {
        XmlElement posted = wfs.posted("<GetFeature service='WFS' version='2.0.0' count='1000'"
                + " xmlns='http://www.opengis.net/wfs/2.0' xmlns:m='urn:maillage:layers'>"
                + "<Query typeNames='m:actors' srsName='urn:ogc:def:crs:EPSG::2154'/>"
                + "<Query typeNames='m:territories'/></GetFeature>");
        assertThat(all(posted, "MultiPoint").get(0).attribute("srsName")).contains("urn:ogc:def:crs:EPSG::2154");
        assertThat(all(posted, "MultiSurface").get(0).attribute("srsName")).contains("urn:ogc:def:crs:EPSG::4326");
        assertThat(WfsClient.refusal(wfs.get("service=WFS&version=2.0.0&request=GetFeature&outputFormat=json"
                        + "&typeNames=(actors)(territories)&srsName=(EPSG:2154)(EPSG:4326)")))
                .isEqualTo("400 InvalidParameterValue srsName");
    }

    /** A window of a GIS shows more than the CRS is for. */
    @Test
    void aBoxIsCutToWhereItsCrsIsUsed() {
        String where = "typeNames=actors&bbox=%s,urn:ogc:def:crs:EPSG::2154";
        long placed = wfs.hits("typeNames=actors&bbox=-90,-180,90,180");
        assertThat(wfs.hits(where.formatted("-9e6,-9e6,9e6,9e6"))).isEqualTo(placed);
        assertThat(wfs.hits(where.formatted("690000,-1e7,720000,1e7")))
                .isEqualTo(wfs.hits(where.formatted("690000,6200000,720000,6600000")))
                .isPositive();
        assertThat(wfs.hits(where.formatted("9e6,9e6,9.1e6,9.1e6"))).isZero();
        String filter = "<Filter><BBOX><gml:Envelope xmlns:gml='http://www.opengis.net/gml' srsName='EPSG:2154'>"
                + "<gml:lowerCorner>%s</gml:lowerCorner><gml:upperCorner>%s</gml:upperCorner></gml:Envelope></BBOX></Filter>";
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(filter.formatted("-9e6 -9e6", "9e6 9e6"))))
                .isEqualTo(placed);
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(filter.formatted("9e6 9e6", "9.1e6 9.1e6"))))
                .isZero();
    }

    @Test
    void otherFormatsHaveTheSameFeatures() {
        JsonNode json = RunningApplication.parse(wfs.get(
                        "service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&outputFormat=application/json&count=7")
                .body());
        assertThat(json.path("features").size()).isEqualTo(7);
        assertThat(json.path("numberMatched").asInt()).isEqualTo(250);
        HttpResponse<String> csv =
                wfs.get("service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&outputFormat=csv&count=7");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void theFirstVersionHasItsOwnForms() {
        XmlElement page =
                wfs.xml("service=WFS&version=1.1.0&request=GetFeature&typeName=mlg:territories&maxFeatures=2&namespace="
                        + encoded("xmlns(mlg=urn:maillage:layers)"));
        assertThat(page.namespace()).isEqualTo("http://www.opengis.net/wfs");
        assertThat(page.attribute("numberOfFeatures")).contains("2");
        assertThat(page.children("featureMember")).hasSize(2);
        assertThat(all(page, "MultiSurface")).hasSize(2).allSatisfy(surface -> assertThat(surface.namespace())
                .isEqualTo("http://www.opengis.net/gml"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String address = maillage.address() + WfsClient.PATH
                + "?service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&count=1";
        HttpClient client = HttpClient.newHttpClient();
        String tag = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(address))
                                        .header("If-None-Match", tag)
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(304);
    }
}
