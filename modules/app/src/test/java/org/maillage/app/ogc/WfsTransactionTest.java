package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.app.ogc.WfsClient.all;
import static org.maillage.app.ogc.WfsClient.document;
import static org.maillage.app.ogc.WfsClient.refusal;
import static org.maillage.app.ogc.WfsClient.texts;
import static org.maillage.app.ogc.WfsClient.transaction;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
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
import org.maillage.layers.xml.XmlElement;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Transactions of the WFS (OGC 09-025r2, 15; OGC 04-094, 12), in the forms of all versions. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsTransactionTest {

    private static final String ACTIONS = "/ogc/collections/action-points/items/";

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        maillage.addAccount("qui-lit", keeping.structure("Une ligue"), Role.READER);
        maillage.addAccount("qui-ajoute", keeping.structure("Un parc"), Role.CONTRIBUTOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static HttpResponse<String> send(String version, String actions) {
        return send(maillage, version, actions);
    }

    private static HttpResponse<String> send(RunningApplication caller, String version, String actions) {
        return caller.sendAs("text/xml", WfsClient.PATH, transaction(version, actions));
    }

    private static String action(String name, String more) {
        return "<mlg:action-points><mlg:name>" + name + "</mlg:name><mlg:status>en-cours</mlg:status>" + more
                + "</mlg:action-points>";
    }

    private static String point(String srsName, String position) {
        return "<mlg:geom><gml:MultiPoint gml:id='m' srsName='" + srsName
                + "'><gml:pointMember><gml:Point gml:id='p'><gml:pos>" + position
                + "</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint></mlg:geom>";
    }

    private static String place(String position) {
        return point("urn:ogc:def:crs:EPSG::4326", position);
    }

    /** Its {@code gml:id}. */
    private static String inserted(String name) {
        XmlElement answer = document(send("2.0.0", "<wfs:Insert>" + action(name, place("44.7 3")) + "</wfs:Insert>"));
        return all(answer, "ResourceId").get(0).attribute("rid").orElseThrow();
    }

    private static JsonNode feature(String gmlId) {
        return maillage.json(ACTIONS + uuid(gmlId));
    }

    private static String uuid(String gmlId) {
        return gmlId.substring(gmlId.indexOf('.') + 1);
    }

    private static String position(String gmlId) {
        return feature(gmlId).at("/geometry/coordinates").toString();
    }

    private static String byId(String gmlId) {
        return "<fes:Filter><fes:ResourceId rid='" + gmlId + "'/></fes:Filter>";
    }

    private static String byFeatureId(String gmlId) {
        return "<ogc:Filter><ogc:FeatureId fid='" + gmlId + "'/></ogc:Filter>";
    }

    @Test
    void insertGivesEachFeatureAnIdAndTellsItsHandle() {
        XmlElement answer = document(send(
                "2.0.0",
                "<wfs:Insert handle='haies'>" + action("Haie", place("44.7 3")) + action("Mare", place("44.8 3.1"))
                        + "</wfs:Insert>"));

        assertThat(answer.name()).isEqualTo("TransactionResponse");
        assertThat(answer.attribute("version")).contains("2.0.0");
        assertThat(texts(answer, "totalInserted")).containsExactly("2");
        XmlElement results = answer.child("InsertResults").orElseThrow();
        assertThat(results.children("Feature")).hasSize(2).allSatisfy(feature -> assertThat(feature.attribute("handle"))
                .contains("haies"));
        String mare = all(results, "ResourceId").get(1).attribute("rid").orElseThrow();
        assertThat(mare).startsWith("action-points.");
        assertThat(feature(mare).at("/properties/name").asString()).isEqualTo("Mare");
        assertThat(position(mare)).isEqualTo("[3.1,44.8]");
    }

    @Test
    void featuresMayComeAsACollectionAndWithWhatGmlHasOfItsOwn() {
        XmlElement answer = document(send(
                "1.1.0",
                "<wfs:Insert idgen='GenerateNew' inputFormat='text/xml; subtype=gml/3.1.1'><gml:FeatureCollection>"
                        + "<gml:boundedBy><gml:Null>unknown</gml:Null></gml:boundedBy><gml:featureMember>"
                        + action(
                                "Haie", "<gml:name>autre</gml:name><mlg:source>personne</mlg:source>" + place("44.7 3"))
                        + "</gml:featureMember></gml:FeatureCollection></wfs:Insert>"));

        assertThat(answer.attribute("version")).contains("1.1.0");
        assertThat(texts(answer, "totalInserted")).containsExactly("1");
        String id = all(answer, "FeatureId").get(0).attribute("fid").orElseThrow();
        assertThat(feature(id).at("/properties/name").asString()).isEqualTo("Haie");
        assertThat(feature(id).at("/properties/source").asString("")).isNotEqualTo("personne");
    }

    /** The order of axes is the name's, and in 1.0.0 always the map's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.0.0 | urn:ogc:def:crs:EPSG::4326 | 44.7 3",
                "2.0.0 | http://www.opengis.net/def/crs/EPSG/0/4326 | 44.7 3",
                "2.0.0 | EPSG:4326 | 3 44.7",
                "1.1.0 | urn:ogc:def:crs:EPSG::4326 | 44.7 3",
                "1.1.0 | http://www.opengis.net/gml/srs/epsg.xml#4326 | 3 44.7",
                "1.0.0 | urn:ogc:def:crs:EPSG::4326 | 3 44.7",
                "1.0.0 | EPSG:4326 | 3 44.7",
            })
    void placesAreWhereTheyWereMeant(String version, String srsName, String position) {
        XmlElement answer =
                document(send(version, "<wfs:Insert>" + action("Haie", point(srsName, position)) + "</wfs:Insert>"));
        List<XmlElement> ids = all(answer, version.startsWith("2") ? "ResourceId" : "FeatureId");
        assertThat(position(ids.get(0).attributes().values().iterator().next())).isEqualTo("[3,44.7]");
    }

    @Test
    void aCrsMayBeNamedOnceForAnAction() {
        String nameless = place("700000 6400000").replaceFirst(" srsName='[^']*'", "");
        XmlElement answer = document(send(
                "2.0.0",
                "<wfs:Insert srsName='urn:ogc:def:crs:EPSG::2154'>" + action("Source", nameless) + "</wfs:Insert>"));
        String id = all(answer, "ResourceId").get(0).attribute("rid").orElseThrow();
        assertThat(feature(id).at("/geometry/coordinates/0").asDouble()).isCloseTo(3, within(1e-6));
        assertThat(feature(id).at("/geometry/coordinates/1").asDouble()).isCloseTo(44.69, within(0.02));
    }

    @Test
    void updateReplacesAndRemovesWhatItNamesAndLeavesTheRest() {
        String id = inserted("Haie");
        XmlElement answer = document(send(
                "2.0.0",
                "<wfs:Update typeName='mlg:action-points' handle='ceci'>"
                        + "<wfs:Property><wfs:ValueReference>mlg:description</wfs:ValueReference><wfs:Value>Longue</wfs:Value></wfs:Property>"
                        + "<wfs:Property><wfs:ValueReference>starts</wfs:ValueReference><wfs:Value>2026-03-01</wfs:Value></wfs:Property>"
                        + byId(id) + "</wfs:Update>"
                        + "<wfs:Update typeName='mlg:action-points'>"
                        + "<wfs:Property><wfs:ValueReference action='remove'>description</wfs:ValueReference></wfs:Property>"
                        + byId(id) + "</wfs:Update>"));

        assertThat(texts(answer, "totalUpdated")).containsExactly("2");
        assertThat(all(answer.child("UpdateResults").orElseThrow(), "Feature")
                        .get(0)
                        .attribute("handle"))
                .contains("ceci");
        JsonNode now = feature(id);
        assertThat(now.at("/properties/description").isNull()).isTrue();
        assertThat(now.at("/properties/starts").asString()).isEqualTo("2026-03-01");
        assertThat(now.at("/properties/name").asString()).isEqualTo("Haie");
        assertThat(position(id)).isEqualTo("[3,44.7]");
        assertThat(maillage.json("/api/actions/" + uuid(id) + "/history")
                        .path("versions")
                        .size())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "1.0.0"})
    void theFirstVersionsUpdateByNameAndFeatureId(String version) {
        String id = inserted("Haie");
        XmlElement answer = document(send(
                version,
                "<wfs:Update typeName='mlg:action-points'><wfs:Property><wfs:Name>name</wfs:Name><wfs:Value>Talus</wfs:Value></wfs:Property>"
                        + "<wfs:Property><wfs:Name>geom</wfs:Name><wfs:Value><gml:Point srsName='EPSG:4326'><gml:coordinates>3.2,44.9</gml:coordinates></gml:Point></wfs:Value></wfs:Property>"
                        + byFeatureId(id) + "</wfs:Update>"));

        assertThat(feature(id).at("/properties/name").asString()).isEqualTo("Talus");
        assertThat(position(id)).isEqualTo("[3.2,44.9]");
        assertThat(version.equals("1.0.0") ? all(answer, "SUCCESS") : all(answer, "totalUpdated"))
                .hasSize(1);
    }

    @Test
    void replaceTakesAwayWhatItDoesNotSay() {
        String id = inserted("Haie");
        document(send(
                "2.0.0",
                "<wfs:Update typeName='action-points'><wfs:Property><wfs:ValueReference>starts</wfs:ValueReference><wfs:Value>2026-03-01</wfs:Value></wfs:Property>"
                        + byId(id) + "</wfs:Update>"));

        XmlElement answer =
                document(send("2.0.0", "<wfs:Replace>" + action("Talus", place("45 4")) + byId(id) + "</wfs:Replace>"));

        assertThat(texts(answer, "totalReplaced")).containsExactly("1");
        assertThat(all(answer.child("ReplaceResults").orElseThrow(), "ResourceId")
                        .get(0)
                        .attribute("rid"))
                .contains(id);
        assertThat(feature(id).at("/properties/starts").isNull()).isTrue();
        assertThat(position(id)).isEqualTo("[4,45]");
    }

    @Test
    void deleteTakesWhatTheFilterMeansAndNothingElse() {
        String one = inserted("À enlever");
        String other = inserted("À garder");
        XmlElement answer = document(send(
                "2.0.0",
                "<wfs:Delete typeName='mlg:action-points'><fes:Filter><fes:PropertyIsEqualTo><fes:ValueReference>name</fes:ValueReference>"
                        + "<fes:Literal>À enlever</fes:Literal></fes:PropertyIsEqualTo></fes:Filter></wfs:Delete>"));

        assertThat(texts(answer, "totalDeleted")).containsExactly("1");
        assertThat(maillage.get(ACTIONS + uuid(one)).statusCode()).isEqualTo(404);
        assertThat(feature(other).at("/properties/name").asString()).isEqualTo("À garder");
        XmlElement none = document(
                send("1.1.0", "<wfs:Delete typeName='mlg:action-points'>" + byFeatureId(one) + "</wfs:Delete>"));
        assertThat(texts(none, "totalDeleted")).containsExactly("0");
        assertThat(all(none, "FeatureId").get(0).attribute("fid")).contains("none");
    }

    /** What comes late undoes what came before it, and later actions see what earlier ones did. */
    @Test
    void allOfItIsWrittenOrNothing() {
        String id = inserted("Haie");
        String renamed =
                "<wfs:Update typeName='action-points'><wfs:Property><wfs:ValueReference>name</wfs:ValueReference><wfs:Value>Talus unique</wfs:Value></wfs:Property>"
                        + byId(id) + "</wfs:Update>";
        HttpResponse<String> refused = send(
                "2.0.0",
                "<wfs:Insert>" + action("Perdue", place("44.7 3")) + "</wfs:Insert>" + renamed
                        + "<wfs:Insert handle='la troisième'><mlg:action-points><mlg:name>X</mlg:name><mlg:status>on ne sait</mlg:status></mlg:action-points></wfs:Insert>");

        assertThat(refusal(refused)).isEqualTo("400 InvalidValue la troisième");
        assertThat(refused.body()).contains("Action 3 (Insert)");
        assertThat(feature(id).at("/properties/name").asString()).isEqualTo("Haie");
        assertThat(maillage.json("/ogc/collections/action-points/items?name=Perdue")
                        .path("numberMatched")
                        .asInt())
                .isZero();

        XmlElement both = document(
                send(
                        "2.0.0",
                        renamed
                                + "<wfs:Delete typeName='action-points'><fes:Filter><fes:PropertyIsEqualTo><fes:ValueReference>name</fes:ValueReference><fes:Literal>Talus unique</fes:Literal></fes:PropertyIsEqualTo></fes:Filter></wfs:Delete>"));
        assertThat(texts(both, "totalDeleted")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<wfs:Insert><mlg:clouds/></wfs:Insert> | 400 InvalidValue typeNames",
                "<wfs:Insert><action-points xmlns='urn:other'/></wfs:Insert> | 400 InvalidValue typeNames",
                "<wfs:Insert><mlg:action-points><mlg:weather>x</mlg:weather></mlg:action-points></wfs:Insert> | 400 InvalidValue weather",
                "<wfs:Insert><mlg:action-points><mlg:name><b/></mlg:name></mlg:action-points></wfs:Insert> | 400 InvalidValue name",
                "<wfs:Insert idgen='UseExisting'/> | 400 InvalidValue idgen",
                "<wfs:Insert inputFormat='text/csv'/> | 400 InvalidValue inputFormat",
                "<wfs:Update typeName='action-points'/> | 400 InvalidValue property",
                "<wfs:Update typeName='action-points'><wfs:Property/></wfs:Update> | 400 InvalidValue valueReference",
                "<wfs:Update typeName='action-points'><wfs:Property><wfs:ValueReference>weather</wfs:ValueReference></wfs:Property></wfs:Update> | 400 InvalidValue valueReference",
                "<wfs:Update typeName='action-points'><wfs:Property><wfs:ValueReference>@gml:id</wfs:ValueReference></wfs:Property></wfs:Update> | 400 InvalidValue @gml:id",
                "<wfs:Update typeName='action-points'><wfs:Property><wfs:ValueReference action='insertAfter'>name</wfs:ValueReference></wfs:Property></wfs:Update> | 400 InvalidValue action",
                "<wfs:Delete typeName='action-points'/> | 400 InvalidValue filter",
                "<wfs:Delete/> | 400 InvalidValue typeName",
                "<wfs:Native vendorId='x' safeToIgnore='false'/> | 400 InvalidValue Native",
                "<wfs:Lock/> | 400 InvalidValue action",
            })
    void everyMistakeIsTold(String action, String told) {
        assertThat(refusal(send("2.0.0", action))).isEqualTo(told);
    }

    /** Where something else than a geometry is sent, the place that is there is not lost. */
    @ParameterizedTest
    @ValueSource(strings = {"POINT(3 44.7)", "<gml:Solid/>", "<Point/>", "<gml:Envelope/>"})
    void whatIsNoGeometryTakesNoneAway(String value) {
        String id = inserted("Haie");
        String update =
                "<wfs:Update typeName='action-points'><wfs:Property><wfs:ValueReference>geom</wfs:ValueReference><wfs:Value>%s</wfs:Value></wfs:Property>"
                        + byId(id) + "</wfs:Update>";
        assertThat(refusal(send("2.0.0", update.formatted(value)))).isEqualTo("400 InvalidValue geom");
        assertThat(position(id)).isEqualTo("[3,44.7]");
    }

    @Test
    void geometriesThatAreNoneAreRefused() {
        for (String position : List.of("144.7 3", "NaN 3", "44.7", "")) {
            assertThat(refusal(send("2.0.0", "<wfs:Insert>" + action("X", place(position)) + "</wfs:Insert>")))
                    .isEqualTo("400 InvalidValue geom");
        }
        String line =
                "<mlg:geom><gml:LineString srsName='EPSG:4326'><gml:posList>3 44 4 45</gml:posList></gml:LineString></mlg:geom>";
        assertThat(refusal(send("2.0.0", "<wfs:Insert handle='ligne'>" + action("X", line) + "</wfs:Insert>")))
                .isEqualTo("400 InvalidValue ligne");
    }

    /** GDAL writes the elements of 1.1.0, lists and dates in its own way, says 2.0.0, and looks for either id in the answer. */
    @Test
    void theElementsOfOneVersionMayComeUnderTheNumberOfTheOther() {
        String actor =
                "<mlg:actors><mlg:name>X</mlg:name><mlg:family>associations</mlg:family><mlg:status>actif</mlg:status>"
                        + "<mlg:themes>(2:eau,foret)</mlg:themes><mlg:verified_on>2026/03/01</mlg:verified_on></mlg:actors>";
        String body =
                transaction("1.1.0", "<wfs:Insert>" + actor + "</wfs:Insert>").replace("'1.1.0'", "'2.0.0'");
        XmlElement answer = document(maillage.sendAs("text/xml", WfsClient.PATH, body));
        XmlElement told = all(answer, "ResourceId").get(0);
        String id = told.attribute("fid").orElseThrow();
        assertThat(told.attribute("rid")).contains(id);
        JsonNode made =
                maillage.json("/ogc/collections/actors/items/" + uuid(id)).path("properties");
        assertThat(made.path("themes").toString()).isEqualTo("[\"eau\",\"foret\"]");
        assertThat(made.path("verified_on").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void locksAndOtherVersionsAreRefusedAndNativeActionsLeftAlone() {
        String body = transaction("2.0.0", "<wfs:Native vendorId='x' safeToIgnore='true'/>");
        assertThat(texts(document(maillage.sendAs("text/xml", WfsClient.PATH, body)), "totalInserted"))
                .containsExactly("0");
        assertThat(refusal(
                        maillage.sendAs("text/xml", WfsClient.PATH, body.replace("service=", "lockId='x' service="))))
                .isEqualTo("400 InvalidLockId lockId");
        assertThat(refusal(maillage.sendAs("text/xml", WfsClient.PATH, body.replace("2.0.0", "3.0.0"))))
                .isEqualTo("400 InvalidParameterValue version");
        assertThat(refusal(maillage.get(WfsClient.PATH + "?service=WFS&version=2.0.0&request=Transaction")))
                .isEqualTo("400 OperationNotSupported request");
    }

    @Test
    void whoseRecordItIsDecides() {
        String id = inserted("Haie");
        String update =
                "<wfs:Update typeName='action-points' handle='à moi'><wfs:Property><wfs:ValueReference>name</wfs:ValueReference><wfs:Value>Y</wfs:Value></wfs:Property>"
                        + byId(id) + "</wfs:Update>";
        assertThat(refusal(send(maillage.as("qui-ajoute"), "2.0.0", update)))
                .isEqualTo("403 OperationProcessingFailed à moi");
        assertThat(refusal(send(maillage.as("qui-lit"), "2.0.0", update)))
                .isEqualTo("403 OperationProcessingFailed à moi");
        XmlElement own = document(send(
                maillage.as("qui-ajoute"),
                "2.0.0",
                "<wfs:Insert>" + action("Ma haie", place("44.7 3")) + "</wfs:Insert>"));
        assertThat(feature(all(own, "ResourceId").get(0).attribute("rid").orElseThrow())
                        .at("/properties/name")
                        .asString())
                .isEqualTo("Ma haie");
        assertThat(texts(
                        document(send(
                                "2.0.0",
                                update.replace(uuid(id), UUID.randomUUID().toString()))),
                        "totalUpdated"))
                .containsExactly("0");
    }
}
