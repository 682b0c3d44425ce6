package org.maillage.api.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Callers;
import org.maillage.domain.person.Grouping;
import org.maillage.domain.person.PersonCounts;
import org.maillage.domain.person.Persons;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many persons there are, for all members, in groups that tell of nobody. */
@RestController
public final class PersonFigures {

    private final PersonCounts counts;
    private final Accounts accounts;
    private final Persons persons;
    private final Callers callers;

    public PersonFigures(PersonCounts counts, Accounts accounts, Persons persons, Callers callers) {
        this.counts = counts;
        this.accounts = accounts;
        this.persons = persons;
        this.callers = callers;
    }

    record Figures(String by, @Nullable Long total, List<Figure> groups) {}

    /**
     * A group.
     *
     * @param label of structures and actors, their names; null for a code, whose vocabulary has its words
     * @param count null when it is not told
     * @param fewerThan what it has not, when it is too small
     */
    record Figure(@Nullable String value, @Nullable String label, @Nullable Long count, @Nullable Integer fewerThan) {}

    @GetMapping("/api/persons/counts")
    ResponseEntity<Figures> count(HttpServletRequest request) {
        callers.current().requireMember();
        Parameters parameters = Parameters.of(request);
        Grouping by = Grouping.of(parameters.required("by"));
        parameters.refuseOthers();
        PersonCounts.Counts told = counts.by(by);
        Function<String, @Nullable String> label = labels(by);
        List<Figure> groups =
                told.groups().stream().map(group -> figure(group, label)).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Figures(by.code(), told.total(), groups));
    }

    private static Figure figure(PersonCounts.Group group, Function<String, @Nullable String> label) {
        String value = group.value();
        return new Figure(value, value == null ? null : label.apply(value), group.count(), group.fewerThan());
    }

    private Function<String, @Nullable String> labels(Grouping by) {
        return switch (by) {
            case STRUCTURE -> {
                Map<String, String> names = accounts.structures().stream()
                        .collect(Collectors.toMap(
                                structure -> structure.id().toString(), structure -> structure.name()));
                yield names::get;
            }
            case ACTOR -> {
                Map<UUID, String> names = persons.actors();
                yield id -> names.get(UUID.fromString(id));
            }
            case FUNCTION, LEGAL_BASIS -> value -> null;
        };
    }
}
