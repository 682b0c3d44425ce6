package org.maillage.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Csv;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Administration;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalEntry;
import org.maillage.domain.audit.JournalQuery;
import org.maillage.domain.audit.Verification;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal, for who administers the service. */
@RestController
public final class JournalResource {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    private final Journal journal;
    private final Administration administration;
    private final Accounts accounts;
    private final JsonMapper json;

    public JournalResource(Journal journal, Administration administration, Accounts accounts, JsonMapper json) {
        this.journal = journal;
        this.administration = administration;
        this.accounts = accounts;
        this.json = json;
    }

    /** @param accountName as the account is called today; null for the service itself */
    record Told(
            long number,
            Instant at,
            @Nullable UUID account,
            @Nullable String accountName,
            String act,
            String subject,
            JsonNode details,
            String hash) {}

    /** @param next what {@code before} is of the next page, null on the last */
    record Page(List<Told> entries, @Nullable Long next) {}

    /** Parameters: {@code account}, {@code act}, {@code subject} (how it begins), {@code from}, {@code to}; {@code f=csv} for all that they ask for, the first line first. */
    @GetMapping("/api/journal")
    @Nullable ResponseEntity<Page> list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        administration.requireOperator();
        Parameters parameters = Parameters.of(request);
        JournalQuery query = new JournalQuery(
                parameters.id("account"),
                parameters.text("act").map(JournalResource::act).orElse(null),
                parameters.text("subject").orElse(null),
                parameters.text("from").map(text -> Moments.start(text, "from")).orElse(null),
                parameters.text("to").map(text -> Moments.start(text, "to")).orElse(null),
                parameters.text("before").map(Moments::key).orElse(null),
                parameters.integer("limit", DEFAULT, 1, MOST));
        boolean csv = Csv.isAsked(parameters);
        parameters.refuseOthers();
        if (csv) {
            export(query, response);
            return null;
        }
        List<JournalEntry> entries = journal.list(query);
        Long next = entries.size() < query.limit()
                ? null
                : entries.get(entries.size() - 1).number();
        Map<UUID, String> names = accounts.namesOf(authors(entries));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page(entries.stream().map(entry -> told(entry, names)).toList(), next));
    }

    private static Set<UUID> authors(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.account()))
                .collect(Collectors.toSet());
    }

    private static String act(String code) {
        List<String> codes = Arrays.stream(Act.values()).map(Act::code).toList();
        if (!codes.contains(code)) {
            throw MaillageException.parameter("act", "« " + code + " » n'est pas dans le journal.")
                    .with("codes", codes);
        }
        return code;
    }

    private Told told(JournalEntry entry, Map<UUID, String> names) {
        UUID account = entry.account();
        return new Told(
                entry.number(),
                entry.at(),
                account,
                account == null ? null : names.get(account),
                entry.act(),
                entry.subject(),
                json.readTree(entry.details()),
                entry.hash());
    }

    private void export(JournalQuery query, HttpServletResponse response) throws IOException {
        journal.append(Act.JOURNAL_EXPORTED, "journal", Map.of());
        Csv.write(response, "journal", out -> JournalFile.write(journal, query, out));
    }

    @GetMapping("/api/journal/verification")
    ResponseEntity<Verification> verify(HttpServletRequest request) {
        administration.requireOperator();
        Parameters.of(request).refuseOthers();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(journal.verify());
    }
}
