package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.maillage.app.RunningApplication;
import org.maillage.domain.person.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Persons as a member writes them. */
public final class People {

    /** Of which none is part of anything else in a database: told of the person, and of nobody and nothing else. */
    static final String[] WORDS = {"ysoline", "quatrevaux", "98 76 54", "zibeline", "zostere", "xaintrailles"};

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private People() {}

    static LocalDate inYears(int years) {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(years);
    }

    /** The facts of one whose every fact has a word of {@link #WORDS}. */
    static ObjectNode ysoline() {
        return facts("Ysoline Quatrevaux", "garde zostère")
                .put("email", "ysoline@quatrevaux.example")
                .put("phone", "06 98 76 54 32")
                .put("notes", "Aime la zibeline")
                .put("obtainedFrom", "réunion de Xaintrailles");
    }

    public static ObjectNode facts(String name, String function) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("function", function)
                .put("legalBasis", "public-task")
                .put("obtainedFrom", "la personne")
                .put("purgeOn", inYears(2).toString());
    }

    static ObjectNode access(UUID structure, String level) {
        return JSON.createObjectNode().put("structure", structure.toString()).put("level", level);
    }

    /** The id of a person that is created. */
    public static UUID create(RunningApplication maillage, ObjectNode facts) {
        HttpResponse<String> created = maillage.send("POST", "/api/persons", facts.toString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return UUID.fromString(
                RunningApplication.parse(created.body()).path("id").asString());
    }

    /** As if years had passed: no person is written whose day has come. */
    public static void makeDue(RunningApplication maillage, UUID person) {
        maillage.get(JdbcClient.class)
                .sql("UPDATE " + Person.KIND.table() + " SET purge_on = ? WHERE id = ?")
                .params(inYears(-1), person)
                .update();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RunningApplication.parse(answer.body()).path("code").asString())
                .isEqualTo(code);
    }
}
