package org.maillage.domain.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Facts;

/**
 * A two-sided budget in euros: what is spent and where it comes from, contributions in kind on both sides (ANC 2018-06).
 * Whether it balances, and by which rules it is judged, is told by analyses, not by this value: a draft need not balance.
 */
public record Budget(List<Expense> expenses, List<Resource> resources) {

    static final Budget EMPTY = new Budget(List.of(), List.of());

    public Budget {
        expenses = List.copyOf(expenses);
        resources = List.copyOf(resources);
    }

    /** @param category code of the vocabulary {@code expense-category} */
    public record Expense(String label, String category, double amountEuros, boolean inKind) {

        public Expense {
            label = Facts.required(label, "budget.expenses.label");
            category = Facts.required(category, "budget.expenses.category");
            Facts.positive(amountEuros, "budget.expenses.amountEuros");
        }
    }

    /**
     * One resource.
     *
     * @param funder the actor that gives it, null when it is no actor here
     * @param category code of the vocabulary {@code resource-category}
     * @param status code of the vocabulary {@code funding-line-status}
     */
    public record Resource(
            String label, @Nullable UUID funder, String category, double amountEuros, String status, boolean inKind) {

        public Resource {
            label = Facts.required(label, "budget.resources.label");
            category = Facts.required(category, "budget.resources.category");
            status = Facts.required(status, "budget.resources.status");
            Facts.positive(amountEuros, "budget.resources.amountEuros");
        }
    }

    /** Euros of all expenses, contributions in kind included. */
    public double totalExpenses() {
        return expenses.stream().mapToDouble(Expense::amountEuros).sum();
    }

    /** Euros of all resources, contributions in kind included. */
    public double totalResources() {
        return resources.stream().mapToDouble(Resource::amountEuros).sum();
    }
}
