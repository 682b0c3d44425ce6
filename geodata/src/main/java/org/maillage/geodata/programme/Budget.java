package org.maillage.geodata.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two sides of an action's budget, in whole euros; in-kind lines stand on both. */
public record Budget(List<Expense> expenses, List<Resource> resources) {
    public Budget {
        expenses = List.copyOf(expenses);
        resources = List.copyOf(resources);
    }

    /** What is spent. */
    public record Expense(String label, String category, int amountEuros, boolean inKind) {}

    /** What pays for it; {@code funder} is an actor of the sample, if it is one. */
    public record Resource(
            String label, @Nullable String funder, String category, int amountEuros, String status, boolean inKind) {}
}
