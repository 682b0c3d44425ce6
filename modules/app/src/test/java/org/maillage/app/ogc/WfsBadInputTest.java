package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.ogc.WfsClient.encoded;
import static org.maillage.app.ogc.WfsClient.refusal;

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
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** What a stranger may send to the WFS: always an exception report, never a fault of the service. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsBadInputTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<unclosed>",
                "{\"json\": true}",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><GetCapabilities service='WFS'>&b;</GetCapabilities>",
                "<!DOCTYPE lolz [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><GetFeature>&b;</GetFeature>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><GetCapabilities service='WFS'/>",
            })
    void whatIsNoPlainXmlIsRefused(String body) {
        assertThat(refusal(wfs.post(body))).isEqualTo("400 OperationParsingFailed body");
    }

    @Test
    void aDepthOfHundredThousandIsRefused() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(refusal(wfs.post(deep))).isEqualTo("400 OperationParsingFailed body");
        String filter = "<Filter>" + "<Not>".repeat(150) + "<PropertyIsNull><ValueReference>name</ValueReference>"
                + "</PropertyIsNull>" + "</Not>".repeat(150) + "</Filter>";
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(filter))).isNotNegative();
    }

    /** Each is a part of the work that a few bytes must not buy. */
    @Test
    void tooManyConditionsAreRefused() {
        String one = "<PropertyIsNull><ValueReference>name</ValueReference></PropertyIsNull>";
        String body = "<GetFeature service='WFS' version='2.0.0'><Query typeNames='actors'><Filter><Or>"
                + one.repeat(3_000) + "</Or></Filter></Query></GetFeature>";
        assertThat(refusal(wfs.post(body))).isEqualTo("400 InvalidParameterValue filter");
    }

    /** A text that is kept as the key of a number of features costs memory. */
    @Test
    void aTextLongerThanAFilterIsRefused() {
        String body = "<GetFeature service='WFS' version='2.0.0' resultType='hits'><Query typeNames='actors'><Filter>"
                + "<PropertyIsEqualTo><ValueReference>name</ValueReference><Literal>" + "x".repeat(200_001)
                + "</Literal></PropertyIsEqualTo></Filter></Query></GetFeature>";
        assertThat(refusal(wfs.post(body))).isEqualTo("400 InvalidParameterValue filter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count=-1 | count",
                "count=ten | count",
                "count=-99999999999 | count",
                "startIndex=-99999999999999999999 | startIndex",
                "startIndex=-5 | startIndex",
                "startIndex=1.5 | startIndex",
                "resultType=some | resultType",
                "srsName=EPSG:99999 | srsName",
                "srsName=moon | srsName",
                "outputFormat=dxf | outputFormat",
                "propertyName=weather | propertyName",
                "sortBy=weather | sortBy",
                "sortBy=name%20SIDEWAYS | sortBy",
                "sortBy=themes | sortBy",
                "bbox=1,2,3 | bbox",
                "bbox=a,b,c,d | bbox",
                "bbox=NaN,1,2,3 | bbox",
                "bbox=1,2,3,4,moon | bbox",
                "bbox=50,2,40,3 | bbox",
                "bbox=1,2,3,4&resourceId=actors.x | filter",
                "cql_filter=weather=1 | CQL_FILTER",
                "cql_filter=name='a'&resourceId=actors.x | filter",
                "cursor=nonsense | cursor",
                "resolve=remote | resolve",
                "filter=nonsense | filter",
            })
    void everyWrongParameterIsNamed(String parameters, String locator) {
        assertThat(refusal(wfs.get("service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&" + parameters)))
                .isEqualTo("400 InvalidParameterValue " + locator);
    }

    @Test
    void aNumberThatNoIntegerHoldsIsALargeOne() {
        String actors = "service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&outputFormat=json&";
        for (String count : List.of("3000000000", "9".repeat(40), "+" + "0".repeat(30) + "10000")) {
            assertThat(wfs.get(actors + "count=" + encoded(count)).body()).contains("\"numberReturned\":250");
            assertThat(wfs.get(actors + "startIndex=" + encoded(count)).body()).contains("\"numberReturned\":0");
        }
        assertThat(WfsClient.document(wfs.get(
                                "service=WFS&version=1.1.0&request=GetFeature&typeName=actors&maxFeatures=99999999999"))
                        .attribute("numberOfFeatures"))
                .contains("250");
    }

    /** Read once: a form has room for millions of zeros, each of which was tried as the first of the number. */
    @Test
    void zerosBeforeWhatIsNoNumberAreReadOnce() {
        String count = "/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&count="
                + "0".repeat(3_000_000) + "x";
        assertThat(refusal(WmsAnswers.form(maillage, count))).isEqualTo("400 InvalidParameterValue count");
    }

    @Test
    void sqlInAFilterIsAText() {
        String literal = "'; DROP TABLE actor; --";
        String filter = "<Filter><PropertyIsEqualTo><ValueReference>name</ValueReference><Literal>" + literal
                + "</Literal></PropertyIsEqualTo></Filter>";
        assertThat(wfs.hits("typeNames=actors&filter=" + encoded(filter))).isZero();
        assertThat(wfs.hits("typeNames=actors")).isEqualTo(250);
        String reference = filter.replace("name", "name\" OR 1=1 --");
        assertThat(refusal(wfs.get(
                        "service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&filter=" + encoded(reference))))
                .isEqualTo("400 InvalidParameterValue filter");
    }

    @Test
    void namesOfParametersMayHaveAnyCaseAndUnknownOnesAreLeftAlone() {
        assertThat(WfsClient.document(wfs.get("SeRvIcE=wfs&VERSION=2.0.0&ReQuEsT=getfeature&TYPENAMES=actors"
                                + "&Count=1&DPI=96&MAP_RESOLUTION=96"))
                        .children("member"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%0B", "%EF%BF%BF", "%3Cscript%3E", "%26amp%3B"})
    void whatIsRepeatedToTheCallerIsWellFormed(String name) {
        assertThat(refusal(wfs.get("service=WFS&version=2.0.0&request=GetFeature&typeNames=a" + name)))
                .isEqualTo("400 InvalidParameterValue typeNames");
    }

    @Test
    void aFormSaysTheSameAsAnAddress() {
        String asked =
                "/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=actors&count=1&outputFormat=json";
        assertThat(WmsAnswers.form(maillage, asked).body()).contains("FeatureCollection", "\"numberMatched\":250");
        assertThat(WmsAnswers.untyped(maillage, asked).body()).contains("\"numberMatched\":250");
        assertThat(refusal(WmsAnswers.untyped(maillage, asked + "&filter=" + "a".repeat(6_000_000))))
                .isEqualTo("400 InvalidParameterValue query");
        assertThat(LoggedIn.nobodyAt(maillage.address())
                        .post(
                                WfsClient.PATH,
                                "<GetFeature service='WFS' version='2.0.0' count='1'><Query typeNames='actors'/></GetFeature>")
                        .body())
                .contains("numberMatched=\"250\"");
        assertThat(refusal(WmsAnswers.form(maillage, asked + "&filter=" + "a".repeat(6_000_000))))
                .isEqualTo("400 InvalidParameterValue query");
        assertThat(refusal(WmsAnswers.posted(maillage, "/ogc/wfs", "application/json", "{}")))
                .isEqualTo("400 OperationParsingFailed body");
    }

    @Test
    void everyMethodButTheTwoIsRefused() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(maillage.send(method, WfsClient.PATH, "{}").statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
    }
}
