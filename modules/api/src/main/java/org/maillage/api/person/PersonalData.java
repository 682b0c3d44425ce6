package org.maillage.api.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Csv;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountTraces;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.person.Person;
import org.maillage.domain.person.Persons;
import org.maillage.domain.person.PurgeReport;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Policy;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.encode.CsvRows;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The inventory of personal data, and what was purged of it. For managers and administrators, of what each may know of. */
@RestController
public final class PersonalData {

    private static final int LATEST = 50;
    private static final int MOST_PURGES = 500;

    private final Persons persons;
    private final AccountTraces traces;
    private final Accounts accounts;
    private final Callers callers;
    private final ConfidentialReads reads;
    private final Clock clock;
    private final JsonMapper json;

    public PersonalData(
            Persons persons,
            AccountTraces traces,
            Accounts accounts,
            Callers callers,
            ConfidentialReads reads,
            Clock clock,
            JsonMapper json) {
        this.persons = persons;
        this.traces = traces;
        this.accounts = accounts;
        this.callers = callers;
        this.reads = reads;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping("/api/personal-data")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireManager();
        Parameters parameters = Parameters.of(request);
        Asked asked = Asked.in(parameters);
        answer(asked, csv(parameters), response);
    }

    /** The same questions, and by names. */
    @PostMapping(path = "/api/personal-data", consumes = MediaType.APPLICATION_JSON_VALUE)
    void find(HttpServletRequest request, HttpServletResponse response, @RequestBody Asked asked) throws IOException {
        requireManager();
        answer(asked, csv(Parameters.of(request)), response);
    }

    private static boolean csv(Parameters parameters) {
        boolean csv = Csv.isAsked(parameters);
        parameters.refuseOthers();
        return csv;
    }

    private Caller requireManager() {
        Caller caller = callers.current();
        caller.requireMember();
        if (!caller.unlimited() && caller.atLeast(Role.MANAGER).isEmpty()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN,
                    "not-allowed",
                    "Les données personnelles sont sous la garde des gestionnaires et des administrateurs.");
        }
        return caller;
    }

    private void answer(Asked asked, boolean csv, HttpServletResponse response) throws IOException {
        Inventory inventory = inventory(asked);
        if (csv) {
            Csv.write(response, "donnees-personnelles", rows -> write(asked, inventory, rows));
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), inventory);
        }
    }

    /** One person of the inventory, as it tells of them. */
    @GetMapping("/api/personal-data/{id}")
    ResponseEntity<Inventory.HeldPerson> one(HttpServletRequest request, @PathVariable String id) {
        requireManager();
        Parameters.of(request).refuseOthers();
        Persons.Held held = persons.held(Parameters.uuid(id, Person.KIND.name(), "fiche"))
                .orElseThrow(() -> MaillageException.notFound(Person.KIND.name(), "fiche", id));
        reads.record(Person.KIND.collection(), held.id());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told(held, structureNames()));
    }

    private Map<UUID, String> structureNames() {
        return accounts.structures().stream().collect(Collectors.toMap(Structure::id, Structure::name));
    }

    private Inventory.HeldPerson told(Persons.Held held, Map<UUID, String> names) {
        UUID structure = held.structure();
        return Inventory.HeldPerson.of(held, structure == null ? null : names.get(structure), LocalDate.now(clock));
    }

    private Inventory inventory(Asked asked) {
        Map<UUID, String> names = structureNames();
        List<Persons.Held> held = persons.held(asked.query());
        if (!held.isEmpty()) {
            reads.layer(Person.KIND.collection());
        }
        List<Inventory.HeldAccount> owners = asked.concernsAccounts() ? accounts(asked) : List.of();
        if (!owners.isEmpty()) {
            reads.layer("accounts");
        }
        return new Inventory(
                held.stream().map(person -> told(person, names)).toList(),
                owners,
                held.size() < asked.most()
                        ? null
                        : Asked.cursor(held.get(held.size() - 1).position()));
    }

    /** Programs keep no accounts, and are told of none. */
    private List<Inventory.HeldAccount> accounts(Asked asked) {
        if (callers.current().program()) {
            return List.of();
        }
        return traces.held(administered(asked.structure())).stream()
                .filter(account -> asked.words().stream().allMatch(said(account)::contains))
                .map(Inventory.HeldAccount::of)
                .toList();
    }

    private static String said(Account account) {
        return TextFolding.fold(account.login() + " " + account.name() + " " + account.email());
    }

    /** Of these structures, the one that is asked for; null for all accounts, also those that belong to no structure. */
    private @Nullable Set<UUID> administered(@Nullable UUID asked) {
        Caller caller = callers.current();
        if (caller.unlimited()) {
            return asked == null ? null : Set.of(asked);
        }
        return caller.atLeast(Role.ADMINISTRATOR).stream()
                .map(membership -> membership.structure().id())
                .filter(structure -> asked == null || structure.equals(asked))
                .collect(Collectors.toSet());
    }

    /** All that is asked for, however many pages it is. */
    private void write(Asked asked, Inventory first, CsvRows rows) throws IOException {
        rows.row(
                "kind",
                "id",
                "name",
                "function",
                "structure",
                "legalBasis",
                "obtainedFrom",
                "purgeOn",
                "overdue",
                "deleted",
                "login",
                "email",
                "lastSeen");
        writePersons(first, rows);
        for (String next = first.next(); next != null; ) {
            Inventory page = inventory(asked.from(next));
            writePersons(page, rows);
            next = page.next();
        }
        writeAccounts(first, rows);
    }

    private static void writePersons(Inventory inventory, CsvRows rows) throws IOException {
        for (Inventory.HeldPerson person : inventory.persons()) {
            Inventory.Named structure = person.structure();
            rows.row(
                    "person",
                    person.id(),
                    person.name(),
                    person.function(),
                    structure == null ? null : structure.name(),
                    person.legalBasis(),
                    person.obtainedFrom(),
                    person.purgeOn(),
                    person.overdue(),
                    person.deleted(),
                    null,
                    null,
                    null);
        }
    }

    private static void writeAccounts(Inventory inventory, CsvRows rows) throws IOException {
        for (Inventory.HeldAccount account : inventory.accounts()) {
            rows.row(
                    "account",
                    account.id(),
                    account.name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    account.login(),
                    account.email(),
                    account.lastSeen());
        }
    }

    record Purges(List<Purge> purges) {}

    /** A purge, as far as the caller keeps watch over whom it concerned. */
    record Purge(UUID id, Instant at, long erased, long failed, List<Purged> persons) {}

    /** @param failure why the person is still there, null when erased */
    record Purged(UUID id, @Nullable UUID structure, @Nullable String failure) {}

    @GetMapping("/api/personal-data/purges")
    Purges purges(HttpServletRequest request) {
        Caller caller = requireManager();
        Parameters parameters = Parameters.of(request);
        int limit = parameters.integer("limit", LATEST, 1, MOST_PURGES);
        parameters.refuseOthers();
        return new Purges(persons.purges(limit).stream()
                .map(report -> purge(caller, report))
                .toList());
    }

    private static Purge purge(Caller caller, PurgeReport whole) {
        PurgeReport report = new PurgeReport(
                whole.id(),
                whole.at(),
                whole.outcomes().stream()
                        .filter(outcome -> Policy.mayDecide(caller, Access.of(outcome.structure()), null))
                        .toList());
        return new Purge(
                report.id(),
                report.at(),
                report.erased(),
                report.failed(),
                report.outcomes().stream()
                        .map(outcome -> new Purged(outcome.person(), outcome.structure(), outcome.failure()))
                        .toList());
    }
}
