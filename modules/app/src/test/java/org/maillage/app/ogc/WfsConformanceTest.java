package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.ogc.WfsClient.all;
import static org.maillage.app.ogc.WfsClient.document;
import static org.maillage.app.ogc.WfsClient.texts;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.xml.XmlElement;
import org.maillage.testkit.database.TestDatabase;

/** WFS 2.0 (OGC 09-025r2) and 1.1.0: what the service tells of itself and how it refuses, tests named by what is required. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsConformanceTest {

    private static RunningApplication maillage;
    private static WfsClient wfs;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        wfs = new WfsClient(maillage);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        maillage.addAccount("qui-lit", keeping.structure("Une ligue"), Role.READER);
        maillage.addAccount("qui-ajoute", keeping.structure("Un parc"), Role.CONTRIBUTOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    /** 2.0 tells titles in both, the one that is asked for first; 1.1.0 in one. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void capabilitiesAreInTheLanguageThatIsAskedFor(String version) {
        String asked = "service=WFS&request=GetCapabilities&version=" + version;
        String title = maillage.json("/ogc/collections/protected-sites?lang=en")
                .path("title")
                .asString();
        String english = wfs.get(asked + "&lang=en").body();
        assertThat(english).contains(">" + title + "<", "Who acts in the territory");
        if (version.equals("2.0.0")) {
            assertThat(english.indexOf(">Sites protégés<")).isGreaterThan(english.indexOf(">" + title + "<"));
        } else {
            assertThat(english).doesNotContain("Sites protégés");
        }
        assertThat(wfs.get(asked + "&LANGUAGE=eng").body()).isEqualTo(english);
        assertThat(wfs.get(asked).body())
                .contains("Qui agit sur le territoire")
                .isEqualTo(wfs.get(asked + "&lang=fr").body());
    }

    @Test
    void capabilitiesTellEveryLayerWithItsBox() {
        XmlElement capabilities = wfs.xml("service=WFS&request=GetCapabilities");
        assertThat(capabilities.attribute("version")).contains("2.0.0");
        assertThat(texts(capabilities, "Name"))
                .containsExactlyElementsOf(maillage.get(Layers.class).list().stream()
                        .map(layer -> "mlg:" + layer.id())
                        .toList());
        assertThat(all(capabilities, "WGS84BoundingBox")).hasSize(10);
        assertThat(texts(capabilities, "DefaultCRS")).containsOnly("urn:ogc:def:crs:EPSG::4326");
        assertThat(texts(capabilities, "OtherCRS")).contains("urn:ogc:def:crs:EPSG::2154");
    }

    @Test
    void capabilitiesTellEveryConstraintOfTheStandard() {
        Map<String, String> constraints = new TreeMap<>();
        XmlElement operations = wfs.xml("service=WFS&request=GetCapabilities")
                .child("OperationsMetadata")
                .orElseThrow();
        operations
                .children("Constraint")
                .forEach(constraint -> constraints.put(
                        constraint.attribute("name").orElseThrow(),
                        String.valueOf(constraint.childValue("DefaultValue"))));
        assertThat(constraints)
                .containsEntry("ImplementsSimpleWFS", "TRUE")
                .containsEntry("ImplementsBasicWFS", "TRUE")
                .containsEntry("KVPEncoding", "TRUE")
                .containsEntry("XMLEncoding", "TRUE")
                .containsEntry("ImplementsResultPaging", "TRUE")
                .containsEntry("CountDefault", "10000")
                .containsKey("QueryExpressions");
        assertThat(constraints)
                .extractingByKeys(
                        "ImplementsTransactionalWFS",
                        "ImplementsLockingWFS",
                        "SOAPEncoding",
                        "ImplementsInheritance",
                        "ImplementsRemoteResolve",
                        "ImplementsStandardJoins",
                        "ImplementsSpatialJoins",
                        "ImplementsTemporalJoins",
                        "ImplementsFeatureVersioning",
                        "ManageStoredQueries",
                        "PagingIsTransactionSafe")
                .containsOnly("FALSE");
    }

    /** To each caller their own: who writes, who only reads, and what nobody writes. */
    @Test
    void capabilitiesTellWhatTheCallerMayWrite() {
        String query = "?service=WFS&request=GetCapabilities&acceptVersions=1.1.0";
        assertThat(texts(document(maillage.get(WfsClient.PATH + query)), "Operation"))
                .containsOnly("Query", "");
        assertThat(texts(document(maillage.as("qui-lit").get(WfsClient.PATH + query)), "Operation"))
                .containsOnly("Query", "");
        assertThat(texts(document(maillage.as("qui-ajoute").get(WfsClient.PATH + query)), "Operation"))
                .contains("Insert", "Update", "Delete");
    }

    /** Who may write nothing would have all of them refused. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void transactionsAreToldToWhoMayWrite(String version) {
        assertThat(operations(maillage, version)).contains("GetFeature").doesNotContain("Transaction");
        assertThat(operations(maillage.as("qui-lit"), version))
                .contains("GetFeature")
                .doesNotContain("Transaction");
        assertThat(operations(maillage.as("qui-ajoute"), version)).contains("GetFeature", "Transaction");
    }

    @Test
    void theSecondVersionSaysSoInAConstraint() {
        String constraint = "name=\"ImplementsTransactionalWFS\"><ows:NoValues/><ows:DefaultValue>";
        String query = WfsClient.PATH + "?service=WFS&request=GetCapabilities";
        assertThat(maillage.get(query).body()).contains(constraint + "FALSE");
        assertThat(maillage.as("qui-ajoute").get(query).body()).contains(constraint + "TRUE");
    }

    private static List<String> operations(RunningApplication caller, String version) {
        String query = WfsClient.PATH + "?service=WFS&request=GetCapabilities&acceptVersions=" + version;
        return all(document(caller.get(query)), "Operation").stream()
                .flatMap(operation -> operation.attribute("name").stream())
                .toList();
    }

    @Test
    void operationsHaveAddressesForBothMethodsAndNoMandatoryQuery() {
        XmlElement capabilities = wfs.xml("service=WFS&request=GetCapabilities");
        assertThat(all(capabilities, "Operation"))
                .extracting(operation -> operation.attribute("name").orElseThrow())
                .containsExactly(
                        "GetCapabilities",
                        "DescribeFeatureType",
                        "ListStoredQueries",
                        "DescribeStoredQueries",
                        "GetFeature",
                        "GetPropertyValue");
        String address = maillage.address() + WfsClient.PATH;
        assertThat(all(capabilities, "Post"))
                .extracting(post -> post.attribute("href").orElseThrow())
                .containsOnly(address);
        assertThat(all(capabilities, "Get"))
                .extracting(get -> get.attribute("href").orElseThrow())
                .containsOnly(address + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "acceptVersions=2.0.0, 2.0.0",
        "ACCEPTVERSIONS=9.9.9%2C2.0.2, 2.0.2",
        "AcceptVersions=1.1.0%2C2.0.0, 1.1.0",
        "version=1.1.0, 1.1.0",
        "version=1.0.0, 1.1.0",
        "version=3.0.0, 2.0.0",
    })
    void versionsAreNegotiated(String parameter, String version) {
        assertThat(wfs.xml("service=WFS&request=GetCapabilities&" + parameter).attribute("version"))
                .contains(version);
    }

    @Test
    void sectionsAreToldAlone() {
        XmlElement some = wfs.xml("service=WFS&request=GetCapabilities&sections=FeatureTypeList,ServiceProvider");
        assertThat(some.children()).extracting(XmlElement::name).containsExactly("ServiceProvider", "FeatureTypeList");
        XmlElement posted = wfs.posted("<GetCapabilities service='WFS' xmlns='http://www.opengis.net/wfs/2.0'"
                + " xmlns:ows='http://www.opengis.net/ows/1.1'><ows:Sections><ows:Section>OperationsMetadata</ows:Section>"
                + "</ows:Sections></GetCapabilities>");
        assertThat(posted.children()).extracting(XmlElement::name).containsExactly("OperationsMetadata");
    }

    @Test
    void schemasTellEveryPropertyOfSeveralTypesAtOnce() {
        XmlElement schema =
                wfs.xml("service=WFS&version=2.0.0&request=DescribeFeatureType&typename=mlg:actors,territories");
        assertThat(schema.attribute("targetNamespace")).contains("urn:maillage:layers");
        assertThat(schema.child("import").orElseThrow().attribute("schemaLocation"))
                .contains("http://schemas.opengis.net/gml/3.2.1/gml.xsd");
        assertThat(schema.children("element")).hasSize(2).allSatisfy(element -> assertThat(
                        element.attribute("substitutionGroup"))
                .contains("gml:AbstractFeature"));
        XmlElement type = schema.children("complexType").get(0);
        assertThat(all(type, "element"))
                .hasSize(maillage.json("/ogc/collections/actors/schema")
                                .path("properties")
                                .size()
                        - 1);
        assertThat(all(type, "element")).anySatisfy(element -> {
            assertThat(element.attribute("name")).contains("themes");
            assertThat(element.attribute("maxOccurs")).contains("unbounded");
        });
        assertThat(all(type, "element")).last().satisfies(element -> assertThat(element.attribute("type"))
                .contains("gml:MultiPointPropertyType"));
    }

    @Test
    void schemasOfTheFirstVersionAreOfItsGml() {
        XmlElement schema = wfs.xml("service=WFS&version=1.1.0&request=DescribeFeatureType");
        assertThat(schema.children("element")).hasSize(10).allSatisfy(element -> assertThat(
                        element.attribute("substitutionGroup"))
                .contains("gml:_Feature"));
        assertThat(wfs.posted("<DescribeFeatureType service='WFS' version='1.1.0'><TypeName>mlg:actors</TypeName>"
                                + "</DescribeFeatureType>")
                        .children("element"))
                .hasSize(1);
    }

    @Test
    void theOneStoredQueryIsListedAndDescribed() {
        XmlElement list = wfs.xml("service=WFS&version=2.0.0&request=ListStoredQueries");
        assertThat(texts(list, "ReturnFeatureType")).hasSize(10);
        XmlElement described = wfs.xml("service=WFS&version=2.0.0&request=DescribeStoredQueries"
                + "&storedQuery_Id=urn:ogc:def:query:OGC-WFS::GetFeatureById");
        assertThat(all(described, "Parameter"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.attribute("name")).contains("id"));
        assertThat(wfs.posted("<DescribeStoredQueries service='WFS' version='2.0.0'/>")
                        .name())
                .isEqualTo("DescribeStoredQueriesResponse");
    }

    @Test
    void aFeatureByItsIdIsTheAnswerItself() {
        String id = WfsClient.ids(wfs.features("typeNames=mlg:actors&count=1"), "actors")
                .get(0);
        String query = "service=WFS&version=2.0.0&request=GetFeature"
                + "&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=";
        XmlElement feature = wfs.xml(query + id);
        assertThat(feature.name()).isEqualTo("actors");
        assertThat(feature.namespace()).isEqualTo("urn:maillage:layers");
        assertThat(feature.attribute("id")).contains(id);
        assertThat(wfs.posted("<GetFeature service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'>"
                        + "<StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'><Parameter name='id'>" + id
                        + "</Parameter></StoredQuery></GetFeature>"))
                .isEqualTo(feature);
        assertThat(WfsClient.refusal(wfs.get(query + "actors.x"))).isEqualTo("404 NotFound id");
        assertThat(WfsClient.refusal(wfs.get(query + id.replace("actors", "territories"))))
                .isEqualTo("404 NotFound id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request=GetCapabilities | 400 MissingParameterValue service",
                "service=WMS&request=GetCapabilities | 400 InvalidParameterValue service",
                "service=WFS | 400 MissingParameterValue request",
                "service=WFS&request=Jump | 400 OperationNotSupported request",
                "service=WFS&version=2.0.0&request=Transaction | 400 OperationNotSupported request",
                "service=WFS&request=GetCapabilities&acceptVersions=0.1 | 400 VersionNegotiationFailed acceptVersions",
                "service=WFS&request=GetCapabilities&sections=Weather | 400 InvalidParameterValue sections",
                "service=WFS&version=1.0.0&request=GetFeature&typename=actors | 400 InvalidParameterValue version",
                "service=WFS&version=2.0.0&request=GetFeature | 400 MissingParameterValue typeNames",
                "service=WFS&version=2.0.0&request=GetFeature&typeNames=mlg:nothing | 400 InvalidParameterValue typeNames",
                "service=WFS&version=2.0.0&request=DescribeFeatureType&typeName=x | 400 InvalidParameterValue typeNames",
                "service=WFS&version=2.0.0&request=DescribeStoredQueries&storedQuery_Id=x | 400 InvalidParameterValue STOREDQUERY_ID",
                "service=WFS&version=2.0.0&request=GetPropertyValue&typeNames=actors | 400 InvalidParameterValue valueReference",
            })
    void whatIsWrongIsToldAsTheStandardSays(String query, String refusal) {
        assertThat(WfsClient.refusal(wfs.get(query))).isEqualTo(refusal);
    }

    @Test
    void reportsAreThoseOfTheVersionAndInFrench() {
        XmlElement second = WfsClient.parsed(wfs.get("service=WFS&version=2.0.0&request=Jump"));
        assertThat(second.namespace()).isEqualTo("http://www.opengis.net/ows/1.1");
        assertThat(second.attribute("version")).contains("2.0.0");
        assertThat(second.attribute("lang")).contains("fr");
        HttpResponse<String> answer = wfs.get("service=WFS&version=1.1.0&request=Jump");
        XmlElement first = WfsClient.parsed(answer);
        assertThat(first.namespace()).isEqualTo("http://www.opengis.net/ows");
        assertThat(first.attribute("version")).contains("1.0.0");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    }

    /** OGC 06-121r9, 7.3.2: who accepts none of our versions is told in the preferred one. */
    @Test
    void versionNegotiationFailsInThePreferredVersion() {
        HttpResponse<String> answer = wfs.get("service=WFS&request=GetCapabilities&acceptVersions=1.9.9,2011-8-11");
        assertThat(WfsClient.refusal(answer)).isEqualTo("400 VersionNegotiationFailed acceptVersions");
        assertThat(WfsClient.parsed(answer).namespace()).isEqualTo("http://www.opengis.net/ows/1.1");
    }

    /** OGC 09-025r2, 7.9.2.4.1: ids of another type than the query's, in a filter too. */
    @Test
    void clause79241IdsAreOfTheTypeThatIsAsked() {
        String other = WfsClient.ids(wfs.features("typeNames=territories&count=1"), "territories")
                .get(0);
        assertThat(WfsClient.refusal(
                        wfs.post(getFeature("<Query typeNames='mlg:actors'><fes:Filter><fes:ResourceId rid='" + other
                                + "'/></fes:Filter></Query>"))))
                .isEqualTo("400 InvalidParameterValue resourceId");
        assertThat(wfs.posted(getFeature("<Query typeNames='mlg:actors'><fes:Filter><fes:ResourceId"
                                + " rid='test-2222'/></fes:Filter></Query>"))
                        .attribute("numberReturned"))
                .contains("0");
    }

    private static String getFeature(String queries) {
        return "<GetFeature service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'"
                + " xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:mlg='urn:maillage:layers'>" + queries
                + "</GetFeature>";
    }

    /** OGC 09-025r2, 10.2: any query expression gives values, the stored one too. */
    @Test
    void clause10ValuesOfAStoredQuery() {
        String id = WfsClient.ids(wfs.features("typeNames=actors&count=1"), "actors")
                .get(0);
        String values = "service=WFS&version=2.0.0&request=GetPropertyValue&valueReference=mlg:name&storedQuery_Id="
                + "urn:ogc:def:query:OGC-WFS::GetFeatureById&id=";
        assertThat(texts(wfs.xml(values + id), "name")).hasSize(1).doesNotContain("");
        assertThat(wfs.posted("<GetPropertyValue service='WFS' version='2.0.0' valueReference='mlg:name'>"
                                + "<StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'><Parameter name='id'>"
                                + id + "</Parameter></StoredQuery></GetPropertyValue>")
                        .attribute("numberReturned"))
                .contains("1");
        assertThat(WfsClient.refusal(wfs.get(values + "actors.00000000-0000-0000-0000-000000000000")))
                .isEqualTo("404 NotFound id");
    }

    /** OGC 09-025r2, 7.9.2.5.3.1: one query of two types is a join, which no constraint promises. */
    @Test
    void clause7925JoinsAreRefused() {
        assertThat(WfsClient.refusal(wfs.post(getFeature("<Query typeNames='mlg:actors mlg:territories'/>"))))
                .isEqualTo("400 OptionNotSupported typeNames");
    }

    /** Names are qualified in every operation: a prefix of another namespace names nothing here. */
    @Test
    void clause91NamesInXmlAreQualified() {
        String describe = "<DescribeFeatureType service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'"
                + " xmlns:t='%s'><TypeName>t:actors</TypeName></DescribeFeatureType>";
        assertThat(WfsClient.refusal(wfs.post(describe.formatted("http://example.org/tns"))))
                .isEqualTo("400 InvalidParameterValue typeNames");
        assertThat(wfs.posted(describe.formatted("urn:maillage:layers")).children("element"))
                .hasSize(1);
    }
}
