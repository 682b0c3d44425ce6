package org.maillage.api.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maillage.api.record.RecordForms;
import org.maillage.api.request.Attachment;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.connection.Connections;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.History;
import org.maillage.domain.person.Person;
import org.maillage.domain.person.PersonErasure;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Records;
import org.maillage.kernel.problem.MaillageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person may ask of who keeps data on them: all of it, or that it be forgotten. Putting it right is a write like any other. */
@RestController
public final class PersonRights {

    private static final Logger LOG = LoggerFactory.getLogger(PersonRights.class);

    private final Records records;
    private final History history;
    private final Connections connections;
    private final PersonErasure erasure;
    private final RecordForms forms;
    private final Callers callers;
    private final ConfidentialReads reads;
    private final JsonMapper json;
    private final Clock clock;

    public PersonRights(
            Records records,
            History history,
            Connections connections,
            PersonErasure erasure,
            RecordForms forms,
            Callers callers,
            ConfidentialReads reads,
            JsonMapper json,
            Clock clock) {
        this.records = records;
        this.history = history;
        this.connections = connections;
        this.erasure = erasure;
        this.forms = forms;
        this.callers = callers;
        this.reads = reads;
        this.json = json;
        this.clock = clock;
    }

    /** All that is held on a person (articles 15 and 20), also of one whose record is deleted. */
    @GetMapping("/api/persons/{id}/personal-data")
    ResponseEntity<ObjectNode> export(HttpServletRequest request, @PathVariable String id) {
        callers.current().requireMember();
        Parameters.of(request).refuseOthers();
        UUID person = id(id);
        Person record = records.findEver(Person.KIND, person)
                .orElseThrow(() -> MaillageException.notFound(Person.KIND.name(), "fiche", id));
        reads.record(Person.KIND.collection(), person);
        ObjectNode all = json.createObjectNode();
        all.put("id", person.toString());
        all.put("deleted", record.isDeleted());
        all.set("record", forms.form(record));
        all.set("versions", versions(history.listOf(Person.KIND, person)));
        all.set("links", json.valueToTree(connections.listOf(person, LocalDate.now(clock))));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("personne-" + person + ".json"))
                .body(all);
    }

    private static UUID id(String text) {
        return Parameters.uuid(text, Person.KIND.name(), "fiche");
    }

    private ArrayNode versions(List<Change> changes) {
        ArrayNode versions = json.createArrayNode();
        for (Change change : changes) {
            ObjectNode version = versions.addObject();
            version.put("version", change.version());
            version.put("operation", change.operation());
            version.put("at", change.at().toString());
            version.put("author", change.author());
            version.put("origin", change.origin());
            version.put("comment", change.comment());
            version.set("facts", json.readTree(change.image()));
        }
        return versions;
    }

    @PostMapping("/api/persons/{id}/erasure")
    ResponseEntity<Void> erase(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        UUID person = id(id);
        erasure.erase(person, Authorship.of(callers.current(), null, "Effacement (article 17 du RGPD)"));
        LOG.info(
                "event=person-erased person={} account={}",
                person,
                callers.current().account());
        return ResponseEntity.noContent().build();
    }
}
