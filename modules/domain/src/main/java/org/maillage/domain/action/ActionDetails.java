package org.maillage.domain.action;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
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
    public Map<String, List<String>> codes() {
        List<String> expenses =
                budget.expenses().stream().map(Budget.Expense::category).toList();
        List<String> resources =
                budget.resources().stream().map(Budget.Resource::category).toList();
        List<String> roles = new ArrayList<>();
        partners.list().forEach(partner -> roles.add(partner.role()));
        return Map.of(
                "action-status", List.of(status),
                "theme", themes,
                "project-role", roles,
                "expense-category", expenses,
                "resource-category", resources,
                "funding-line-status",
                        budget.resources().stream().map(Budget.Resource::status).toList());
    }
}
