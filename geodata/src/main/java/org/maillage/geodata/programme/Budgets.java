package org.maillage.geodata.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;

/** Makes an action's budget: its listed lines if it has some, else an amount divided after the kind of work and its funders' shares. */
final class Budgets {
    /** A line of expense and its share of the whole, in percent. */
    private record Share(String label, String category, int percent) {}

    private static final Map<String, List<Share>> EXPENSES = Map.of(
            "works",
            List.of(
                    new Share("Travaux", "investissement", 82),
                    new Share("Études et maîtrise d’œuvre", "etudes", 11),
                    new Share("Suivi de l’opération", "personnel", 7)),
            "study",
            List.of(
                    new Share("Étude et matériel de mesure", "etudes", 68),
                    new Share("Temps de travail", "personnel", 27),
                    new Share("Déplacements et restitution", "deplacements-reception", 5)),
            "animation",
            List.of(
                    new Share("Temps de travail", "personnel", 62),
                    new Share("Prestations", "prestations", 22),
                    new Share("Déplacements et communication", "deplacements-reception", 16)),
            "equipment",
            List.of(
                    new Share("Équipements", "investissement", 84),
                    new Share("Petit matériel", "achats", 9),
                    new Share("Suivi de l’opération", "personnel", 7)),
            "land",
            List.of(
                    new Share("Acquisitions et indemnités", "investissement", 80),
                    new Share("Études foncières et actes", "etudes", 13),
                    new Share("Animation foncière", "personnel", 7)));

    private final List<Row> lines = Table.read("budget-lines.psv");
    private final ActorNames actors;

    Budgets(ActorNames actors) {
        this.actors = actors;
    }

    Optional<Budget> find(Row action) {
        List<Row> listed = lines.stream()
                .filter(line -> line.text("action").equals(action.text("ref")))
                .toList();
        if (!listed.isEmpty()) {
            return Optional.of(listed(listed));
        }
        return action.integer("euros") > 0 ? Optional.of(divided(action)) : Optional.empty();
    }

    private static Budget listed(List<Row> lines) {
        List<Budget.Expense> expenses = lines.stream()
                .filter(line -> "expense".equals(line.text("side")))
                .map(line -> new Budget.Expense(
                        line.text("label"), line.text("category"), line.integer("euros"), line.integer("inKind") == 1))
                .toList();
        List<Budget.Resource> resources = lines.stream()
                .filter(line -> "resource".equals(line.text("side")))
                .map(line -> new Budget.Resource(
                        line.text("label"),
                        null,
                        line.text("category"),
                        line.integer("euros"),
                        line.text("status"),
                        line.integer("inKind") == 1))
                .toList();
        return new Budget(expenses, resources);
    }

    private Budget divided(Row action) {
        List<Budget.Expense> expenses = expenses(action);
        List<Budget.Resource> resources = resources(action);
        int volunteers = action.integer("volunteers");
        if (volunteers > 0) {
            expenses.add(new Budget.Expense("Bénévolat valorisé", "nature-benevolat", volunteers, true));
            resources.add(new Budget.Resource(
                    "Bénévolat valorisé", null, "nature-benevolat", volunteers, lineStatus(action, 0), true));
        }
        return new Budget(expenses, resources);
    }

    private static List<Budget.Expense> expenses(Row action) {
        int left = action.integer("euros");
        List<Budget.Expense> expenses = new ArrayList<>();
        List<Share> shares = EXPENSES.getOrDefault(action.text("work"), List.of());
        for (Share share : shares.subList(1, shares.size())) {
            int euros = rounded(action.integer("euros"), share.percent());
            left -= euros;
            expenses.add(new Budget.Expense(share.label(), share.category(), euros, false));
        }
        // the largest line takes what rounding leaves, so that both sides are equal to the euro
        expenses.add(0, new Budget.Expense(shares.get(0).label(), shares.get(0).category(), left, false));
        return expenses;
    }

    private List<Budget.Resource> resources(Row action) {
        int left = action.integer("euros");
        List<Budget.Resource> resources = new ArrayList<>();
        for (String funding : action.text("funders").split(";", -1)) {
            String[] parts = funding.strip().split(":", -1);
            int euros = rounded(action.integer("euros"), Integer.parseInt(parts[1]));
            left -= euros;
            String category = actors.resourceCategory(parts[0]);
            String status = lineStatus(action, resources.size());
            resources.add(new Budget.Resource(actors.name(parts[0]), parts[0], category, euros, status, false));
        }
        String leader = action.text("leader");
        resources.add(new Budget.Resource(
                actors.name(leader) + ", autofinancement", leader, "autofinancement", left, ownStatus(action), false));
        return resources;
    }

    private static int rounded(int euros, int percent) {
        int cents = 100;
        return euros / cents * percent / cents * cents;
    }

    /** How far money has come follows how far the action has; the first funder answers before the others. */
    private static String lineStatus(Row action, int rank) {
        return switch (action.text("status")) {
            case "realise" -> "verse";
            case "en-cours" -> rank == 0 ? "notifie" : "accorde";
            case "en-pause" -> rank == 0 ? "accorde" : "demande";
            case "bloque" -> rank == 0 ? "demande" : "pressenti";
            case "abandonne" -> rank == 0 ? "refuse" : "pressenti";
            case "a-venir" -> rank == 0 ? "demande" : "pressenti";
            default -> "pressenti";
        };
    }

    private static String ownStatus(Row action) {
        return "realise".equals(action.text("status")) ? "verse" : "pressenti";
    }
}
