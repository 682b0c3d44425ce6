package org.maillage.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.domain.action.Budget.Expense;
import org.maillage.domain.action.Budget.Resource;
import org.maillage.kernel.problem.MaillageException;

/** The budget of the proposal of 2014 (domain.md 1.F): 115,000 euros in money and 8,000 in kind on each side. */
class BudgetTest {

    private static final Budget PROPOSAL = new Budget(
            List.of(
                    new Expense("Salaires et charges", "personnel", 35_000, false),
                    new Expense("Prestations associatives", "prestations", 40_000, false),
                    new Expense("Logistique des rencontres", "deplacements-reception", 20_000, false),
                    new Expense("Livrables", "deplacements-reception", 20_000, false),
                    new Expense("Bénévolat valorisé", "nature-benevolat", 4_000, true),
                    new Expense("Mise à disposition de salles", "nature-mise-a-disposition", 4_000, true)),
            List.of(
                    resource("Acsé", 60_000, false),
                    resource("Datar", 30_000, false),
                    resource("Conseils régionaux", 17_500, false),
                    resource("ASP", 7_500, false),
                    resource("Bénévolat valorisé", 4_000, true),
                    resource("Partenariats techniques universitaires", 4_000, true)));

    @Test
    void bothSidesTotalWithContributionsInKind() {
        assertThat(PROPOSAL.totalExpenses()).isEqualTo(123_000);
        assertThat(PROPOSAL.totalResources()).isEqualTo(123_000);
    }

    @Test
    void bothSidesTotalWithoutContributionsInKind() {
        assertThat(PROPOSAL.expenses().stream()
                        .filter(line -> !line.inKind())
                        .mapToDouble(Expense::amountEuros)
                        .sum())
                .isEqualTo(115_000);
        assertThat(PROPOSAL.resources().stream()
                        .filter(line -> !line.inKind())
                        .mapToDouble(Resource::amountEuros)
                        .sum())
                .isEqualTo(115_000);
    }

    @Test
    void aDraftNeedNotBalance() {
        Budget draft = new Budget(List.of(new Expense("Étude", "prestations", 10, false)), List.of());
        assertThat(draft.totalExpenses()).isEqualTo(10);
        assertThat(draft.totalResources()).isZero();
    }

    @Test
    void linesAreCopied() {
        List<Expense> lines = new ArrayList<>(PROPOSAL.expenses());
        Budget budget = new Budget(lines, List.of());
        lines.clear();
        assertThat(budget.totalExpenses()).isEqualTo(123_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void anAmountBelowZeroOrNoNumberIsRefusedByName(double euros) {
        assertThatThrownBy(() -> new Expense("Étude", "prestations", euros, false))
                .isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.details())
                        .containsEntry("parameter", "budget.expenses.amountEuros"));
        assertThatThrownBy(() -> resource("Région", euros, false))
                .isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.details())
                        .containsEntry("parameter", "budget.resources.amountEuros"));
    }

    private static Resource resource(String label, double euros, boolean inKind) {
        return new Resource(label, null, "etat", euros, "pressenti", inKind);
    }
}
