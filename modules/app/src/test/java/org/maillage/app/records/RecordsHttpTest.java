package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.records.Answers.assertProblem;
import static org.maillage.app.records.Answers.createZone;
import static org.maillage.app.records.Answers.json;
import static org.maillage.app.records.Answers.path;
import static org.maillage.app.records.Answers.tag;
import static org.maillage.app.records.Answers.texts;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Records over HTTP: what is written comes back, and every mistake is told by name, never as a fault of the service. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordsHttpTest {

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @CsvSource({"territories", "protected-sites", "actors", "actions", "funding-perimeters", "intervention-zones"})
    void everyKindIsCreatedReadReplacedAndDeleted(String collection) {
        HttpResponse<String> created = maillage.send("POST", "/api/" + collection, body(collection, "Premier nom"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = path(maillage, created);

        HttpResponse<String> read = maillage.get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(tag(read)).isEqualTo(tag(created));
        assertThat(json(read).path("name").asString()).isEqualTo("Premier nom");
        assertThat(json(read).path("geometry")).isEqualTo(geometry(collection));

        HttpResponse<String> replaced =
                maillage.send("PUT", path, body(collection, "Second nom"), "If-Match", tag(read));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(tag(replaced)).isNotEqualTo(tag(read));
        assertThat(json(maillage.get(path)).path("name").asString()).isEqualTo("Second nom");

        assertThat(maillage.send("DELETE", path, null, "If-Match", tag(replaced))
                        .statusCode())
                .isEqualTo(204);
        assertThat(maillage.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aCreatedRecordIsAtOnceOnItsLayerAndGoneWhenItIsDeleted() {
        HttpResponse<String> created = createZone(maillage, "Visible partout");
        String id = json(created).path("id").asString();
        assertThat(maillage.get("/ogc/collections/intervention-zones/items/" + id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(created).path("areaSquareMetres").asDouble()).isBetween(870_000.0, 890_000.0);
        maillage.send("DELETE", path(maillage, created), null, "If-Match", tag(created));
        assertThat(maillage.get("/ogc/collections/intervention-zones/items/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void replacingAndDeletingNeedTheVersionSeen() {
        String path = path(maillage, createZone(maillage, "Sans version"));
        assertProblem(maillage.send("PUT", path, Bodies.zone("Autre")), 428, "version-required");
        assertProblem(maillage.send("DELETE", path, null), 428, "version-required");
        assertThat(maillage.send("PUT", path, Bodies.zone("Quoi qu'il y ait"), "If-Match", "*")
                        .statusCode())
                .as("RFC 9110, 13.1.1")
                .isEqualTo(200);
        String unknown = path.substring(0, path.lastIndexOf('/') + 1) + UUID.randomUUID();
        assertThat(maillage.send("PUT", unknown, Bodies.zone("Nulle part"), "If-Match", "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOldVersionIsRefusedAndTheNewerOneStays() {
        HttpResponse<String> created = createZone(maillage, "Disputée");
        String path = path(maillage, created);
        maillage.send("PUT", path, Bodies.zone("Premier arrivé"), "If-Match", tag(created));
        assertProblem(
                maillage.send("PUT", path, Bodies.zone("Second"), "If-Match", tag(created)), 412, "stale-version");
        assertProblem(maillage.send("DELETE", path, null, "If-Match", tag(created)), 412, "stale-version");
        assertProblem(maillage.send("DELETE", path, null, "If-Match", "\"seven\""), 412, "stale-version");
        assertThat(json(maillage.get(path)).path("name").asString()).isEqualTo("Premier arrivé");
        String now = tag(maillage.get(path));
        assertProblem(
                maillage.send("PUT", path, Bodies.zone("Second"), "If-Match", now, "If-None-Match", now),
                412,
                "already-there");
        assertThat(maillage.send("PUT", path, Bodies.zone("Second"), "If-Match", tag(created) + ", " + now)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intervention-zones | {'name':'Z\\u0000','purpose':'eau'}                                        | name",
                "intervention-zones | {'name':'Z','purpose':'eau','colour':'red'}                              | colour",
                "intervention-zones | {'purpose':'eau'}                                                       | name",
                "intervention-zones | {'name':'  ','purpose':'eau'}                                           | name",
                "intervention-zones | {'name':'Z','purpose':'vacances'}                                       | purpose",
                "intervention-zones | {'name':'Z','purpose':'eau','validFrom':'hier'}                         | validFrom",
                "intervention-zones | {'name':'Z','purpose':'eau','validFrom':'2026-02-01','validTo':'2026-01-01'} | validTo",
                "intervention-zones | {'name':'Z','purpose':'eau','holder':'nobody'}                          | holder",
                "intervention-zones | {'name':{},'purpose':'eau'}                                             | name",
                "intervention-zones | []                                                                      | body",
                "intervention-zones | 3                                                                       | body",
                "intervention-zones | null                                                                    | body",
                "intervention-zones | {'name':'Z','purpose':'eau','geometry':{'type':'Point','coordinates':[3,44]}} | geometry",
                "intervention-zones | {'name':'Z','purpose':'eau','geometry':{'type':'Circle'}}               | geometry",
                "intervention-zones | {'name':'Z','purpose':'eau','geometry':'POINT(3 44)'}                   | geometry",
                "intervention-zones | {'name':'Z','purpose':'eau','geometry':{'type':'Polygon','coordinates':[]}} | geometry",
                "intervention-zones | {'name':'Z','purpose':'eau','geometry':{'type':'Polygon','coordinates':[[[3,44],[4,45],[4,44],[3,45],[3,44]]]}} | geometry",
                "intervention-zones | {'name':'Z','purpose':'eau','geometry':{'type':'Polygon','coordinates':[[[3,44],[4,44],[4,45]]]}} | geometry",
                "actors | {'name':'A','family':'associations','status':'actif','siret':'123'}                 | siret",
                "actors | {'name':'A','family':'associations','status':'actif','siren':'732829321'}           | siren",
                "actors | {'name':'A','family':'associations','status':'actif','siren':'732829320','siret':'35600000000048'} | siret",
                "actors | {'name':'A','family':'associations','status':'actif','themes':'eau'}                | themes",
                "actors | {'name':'A','family':'associations','status':'actif','themes':['ski']}              | themes",
                "actors | {'name':'A','family':'associations','status':'actif','themes':[null]}               | themes",
                "actors | {'name':'A','family':'associations','status':'actif','verifiedOn':'bientôt'}        | verifiedOn",
                "actors | {'name':'A','family':'associations','status':'actif','geometry':{'type':'Point','coordinates':[190,44]}} | geometry",
                "actors | {'name':'A','family':'associations','status':'actif','geometry':{'type':'Point','coordinates':[3,91]}} | geometry",
                "actors | {'name':'A','family':'associations','status':'actif','geometry':{'type':'Point','coordinates':[1e400,44]}} | geometry",
                "actors | {'name':'A','family':'associations','status':'actif','geometry':{'type':'Point','coordinates':[652469,6862035]}} | geometry",
                "actor-establishments | {'name':'A','kind':'antenne'}                                         | actor",
                "actor-establishments | {'name':'A','kind':'antenne','actor':'00000000-0000-0000-0000-000000000001'} | actor",
                "actor-areas | {'name':'A'}                                                                   | actor",
                "actor-areas | {'name':'A','actor':'00000000-0000-0000-0000-000000000001'}                    | actor",
                "relations | {'kind':'adhesion','fromActor':'00000000-0000-0000-0000-000000000001','toActor':'00000000-0000-0000-0000-000000000002'} | fromActor",
                "relations | {'kind':'adhesion','toActor':'00000000-0000-0000-0000-000000000001'}             | fromActor",
                "relations | {'kind':'fraternite','fromActor':'00000000-0000-0000-0000-000000000001','toActor':'00000000-0000-0000-0000-000000000002'} | kind",
                "actions | {'name':'A','status':'idee','budget':{'expenses':[{'label':'x','category':'vacances','amountEuros':1,'inKind':false}],'resources':[]}} | budget.expenses.category",
                "actions | {'name':'A','status':'idee','progress':101}                                        | progress",
                "actions | {'name':'A','status':'idee','progress':'beaucoup'}                                 | progress",
                "actions | {'name':'A','status':'idee','starts':'2026-02-01','ends':'2026-01-01'}             | ends",
                "actions | {'name':'A','status':'idee','budget':{'expenses':[{'label':'x','category':'personnel','amountEuros':-1,'inKind':false}],'resources':[]}} | budget.expenses.amountEuros",
                "actions | {'name':'A','status':'idee','geometry':{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[3,44]},{'type':'LineString','coordinates':[[3,44],[3.1,44]]}]}} | geometry",
                "territories | {'name':'T','kind':'commune','code':'4800'}                                    | code",
                "territories | {'name':'T','kind':'commune','epci':'732829321'}                               | epci",
                "actors | {'name':'A','family':'associations','status':'actif','verifiedOn':'+99999-01-01'}   | verifiedOn",
                "actors | {'name':'A','family':'associations','status':'actif','verifiedOn':'-0001-01-01'}    | verifiedOn",
                "actors | {'name':'A','family':'associations','status':'actif','validFrom':'+99999-01-01'}    | validFrom",
                "actors | {'name':'Moi\\ud800tié','family':'associations','status':'actif'}                  | name",
                "territories | {'name':'T','kind':'commune','population':1e30}                                | population",
                "funding-perimeters | {'name':'F','type':'leader','rateMin':0.6,'rateMax':0.5}                | rateMax",
            })
    void aWrongBodyIsRefusedNamingTheMember(String collection, String body, String parameter) {
        long changes = Database.of(maillage).count("change");
        HttpResponse<String> answer = maillage.send("POST", "/api/" + collection, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("parameter").asString()).isEqualTo(parameter);
        assertProblem(answer, 400, "invalid-parameter");
        assertThat(Database.of(maillage).count("change")).isEqualTo(changes);
    }

    @Test
    void anEstablishmentHasASiretOfItsActorsSiren() {
        HttpResponse<String> actor = maillage.send(
                "POST",
                "/api/actors",
                "{\"name\":\"A\",\"family\":\"associations\",\"status\":\"actif\",\"siren\":\"732829320\"}");
        String of = "{\"name\":\"Antenne\",\"kind\":\"antenne\",\"actor\":\""
                + json(actor).path("id").asString() + "\",\"siret\":\"";
        long changes = Database.of(maillage).count("change");
        HttpResponse<String> others = maillage.send("POST", "/api/actor-establishments", of + "35600000000048\"}");
        assertProblem(others, 400, "invalid-parameter");
        assertThat(json(others).path("parameter").asString()).isEqualTo("siret");
        assertThat(json(others).path("detail").asString()).contains("732829320");
        assertThat(Database.of(maillage).count("change")).isEqualTo(changes);
        HttpResponse<String> own = maillage.send("POST", "/api/actor-establishments", of + "73282932000074\"}");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
    }

    @Test
    void aValueTooLongForItsColumnIsTheCallersMistake() {
        long changes = Database.of(maillage).count("change");
        String body = "{\"name\":\"A\",\"family\":\"associations\",\"status\":\"actif\",\"address\":\""
                + "a".repeat(501) + "\"}";
        HttpResponse<String> answer = maillage.send("POST", "/api/actors", body);
        assertProblem(answer, 400, "invalid-parameter");
        assertThat(json(answer).path("parameter").asString()).isEqualTo("address");
        assertThat(json(answer).path("detail").asString()).contains("500 caractères");
        assertThat(Database.of(maillage).count("change")).isEqualTo(changes);
        HttpResponse<String> fits = maillage.send("POST", "/api/actors", body.replaceFirst("aaa", "aa"));
        assertThat(fits.statusCode()).as(fits.body()).isEqualTo(201);
    }

    @Test
    void aValueThatTheDatabaseAloneRefusesIsTheCallersMistakeToo() {
        long changes = Database.of(maillage).count("change");
        String body = "{\"name\":\"F\",\"type\":\"leader\",\"composition\":[\"" + "a".repeat(65) + "\"]}";
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        HttpResponse<String> answer = maillage.send("POST", "/api/funding-perimeters", body);
        root.detachAppender(log);
        assertProblem(answer, 400, "value-refused");
        assertThat(answer.body()).doesNotContain("aaaa");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("event=value-refused") && line.contains("state=22001"))
                .noneMatch(line -> line.contains("aaaa"));
        assertThat(Database.of(maillage).count("change")).isEqualTo(changes);
    }

    /** PostgreSQL keeps no NUL in a text, H2 does. */
    @Test
    void aCharacterThatADatabaseHasNotIsNeverAFaultOfTheService() {
        String body = Bodies.actor("Muette").replaceFirst("\\{", "{\"description\":\"a\\\\u0000b\",");
        assertThat(maillage.send("POST", "/api/actors", body).statusCode())
                .isEqualTo(database == TestDatabase.POSTGIS ? 400 : 201);
        assertThat(maillage.get("/ogc/collections/actors/items?name=%00").statusCode())
                .isEqualTo(database == TestDatabase.POSTGIS ? 400 : 200);
    }

    @Test
    void anEstablishmentThatTheWriterMayNotKnowOfIsNotNamed() {
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        Structure park = keeping.structure("Le parc du SIREN");
        maillage.addAccount("siren", park, Role.CONTRIBUTOR);
        String access = ",\"access\":{\"structure\":\"%s\",\"level\":\"%s\"}}";
        String actor = "{\"name\":\"A\",\"family\":\"associations\",\"status\":\"actif\",\"siren\":\"%s\""
                + access.formatted(park.id(), "public");
        HttpResponse<String> created = maillage.send("POST", "/api/actors", actor.formatted("732829320"));
        HttpResponse<String> hidden = maillage.send(
                "POST",
                "/api/actor-establishments",
                "{\"name\":\"Antenne cachée\",\"siret\":\"73282932000074\",\"kind\":\"antenne\",\"actor\":\""
                        + json(created).path("id").asString() + "\""
                        + access.formatted(keeping.structure("Une autre").id(), "structure"));
        assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(201);

        HttpResponse<String> refused = maillage.as("siren")
                .send("PUT", path(maillage, created), actor.formatted("356000000"), "If-Match", tag(created));
        assertProblem(refused, 400, "invalid-parameter");
        assertThat(refused.body()).doesNotContain("cachée", "73282932000074");
        assertThat(json(refused).path("establishments")).isEmpty();
    }

    /** It may be corrected, and found again in its history; nothing else comes to belong to who is gone. */
    @Test
    void whatBelongedToADeletedActorMayStillBePutRight() {
        HttpResponse<String> actor = maillage.send("POST", "/api/actors", Bodies.actor("Parti"));
        String of = "\"kind\":\"antenne\",\"actor\":\"" + json(actor).path("id").asString() + "\"}";
        HttpResponse<String> branch = maillage.send("POST", "/api/actor-establishments", "{\"name\":\"Antene\"," + of);
        maillage.send("DELETE", path(maillage, actor), null, "If-Match", tag(actor));

        HttpResponse<String> corrected =
                maillage.send("PUT", path(maillage, branch), "{\"name\":\"Antenne\"," + of, "If-Match", tag(branch));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertProblem(
                maillage.send("POST", "/api/actor-establishments", "{\"name\":\"Autre\"," + of),
                400,
                "invalid-parameter");
    }

    @Test
    void anActorsSirenIsNotChangedBelowItsEstablishments() {
        String actor = "{\"name\":\"A\",\"family\":\"associations\",\"status\":\"actif\",\"siren\":\"%s\"}";
        HttpResponse<String> created = maillage.send("POST", "/api/actors", actor.formatted("732829320"));
        String of =
                "\"kind\":\"antenne\",\"actor\":\"" + json(created).path("id").asString() + "\"";
        maillage.send("POST", "/api/actor-establishments", "{\"name\":\"Permanence\"," + of + "}");
        HttpResponse<String> branch = maillage.send(
                "POST",
                "/api/actor-establishments",
                "{\"name\":\"Antenne nord\",\"siret\":\"73282932000074\"," + of + "}");
        assertThat(branch.statusCode()).as(branch.body()).isEqualTo(201);
        String other = actor.formatted("356000000");

        HttpResponse<String> refused = maillage.send("PUT", path(maillage, created), other, "If-Match", tag(created));
        assertProblem(refused, 400, "invalid-parameter");
        assertThat(json(refused).path("parameter").asString()).isEqualTo("siren");
        assertThat(json(refused).path("detail").asString()).contains("Antenne nord (73282932000074)");
        assertThat(texts(json(refused).path("establishments"))).containsExactly("Antenne nord");

        maillage.send("DELETE", path(maillage, branch), null, "If-Match", tag(branch));
        HttpResponse<String> changed = maillage.send("PUT", path(maillage, created), other, "If-Match", tag(created));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private static String body(String collection, String name) {
        return switch (collection) {
            case "territories" -> Bodies.territory(name);
            case "protected-sites" -> Bodies.site(name);
            case "actors" -> Bodies.actor(name);
            case "actions" -> Bodies.action(name);
            case "funding-perimeters" -> Bodies.scheme(name);
            default -> Bodies.zone(name);
        };
    }

    private static JsonNode geometry(String collection) {
        return RunningApplication.parse(
                collection.equals("actors") || collection.equals("actions") ? Bodies.POINT : Bodies.SQUARE);
    }
}
