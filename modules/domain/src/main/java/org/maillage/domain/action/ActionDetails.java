package org.maillage.domain.action;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.vocabulary.CodedFact;
import org.maillage.kernel.problem.MaillageException;

/**
 * The facts of an action.
 *
 * @param programme the programme it belongs to, null for an action of its own
 * @param axis code of the axis within the programme
 * @param status code of the vocabulary {@code action-status}
 * @param leader the actor that leads it
 * @param leaderName who leads it, when it is no actor here
 * @param progress percent done, 0 to 100
 */
@Embeddable
public record ActionDetails(
        String name,
        @Nullable String description,
        @Nullable UUID programme,
        @Nullable String axis,
        String status,
        List<String> themes,
        @Nullable UUID leader,
        @Nullable String leaderName,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Integer progress,
        Partners partners,
        Budget budget,
        Indicators indicators)
        implements Details {

    public ActionDetails {
        name = Facts.required(name, "name");
        description = Facts.optional(description);
        axis = Facts.optional(axis);
        status = Facts.required(status, "status");
        themes = Facts.copy(themes, "themes");
        leaderName = Facts.optional(leaderName);
        Facts.requireOrder(starts, ends, "ends");
        partners = partners == null ? Partners.NONE : partners;
        budget = budget == null ? Budget.EMPTY : budget;
        indicators = indicators == null ? Indicators.NONE : indicators;
        if (progress != null && (progress < 0 || progress > 100)) {
            throw MaillageException.parameter("progress", "L'avancement est un pourcentage de 0 à 100.");
        }
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, leaderName);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(
                CodedFact.of("status", "action-status", status),
                new CodedFact("themes", "theme", themes),
                new CodedFact("partners.role", "project-role", each(partners.list(), Partners.Partner::role)),
                new CodedFact(
                        "budget.expenses.category",
                        "expense-category",
                        each(budget.expenses(), Budget.Expense::category)),
                new CodedFact(
                        "budget.resources.category",
                        "resource-category",
                        each(budget.resources(), Budget.Resource::category)),
                new CodedFact(
                        "budget.resources.status",
                        "funding-line-status",
                        each(budget.resources(), Budget.Resource::status)));
    }

    private static <T> List<String> each(List<T> those, Function<T, String> code) {
        return those.stream().map(code).toList();
    }
}
