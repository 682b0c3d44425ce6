package org.maillage.app.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the words of the rest; picocli has them in English alone. */
final class Mistyped {

    private Mistyped() {}

    static String explain(ParameterException mistake) {
        ArgSpec about = mistake.getArgSpec();
        if (mistake instanceof MissingParameterException missing) {
            return "Il manque : "
                    + missing.getMissing().stream().map(Mistyped::name).collect(Collectors.joining(", "));
        }
        if (mistake instanceof UnmatchedArgumentException unknown) {
            List<String> near = unknown.getSuggestions();
            return "Inconnu : " + String.join(" ", unknown.getUnmatched())
                    + (near.isEmpty() ? "" : " (peut-être : " + String.join(", ", near) + ")");
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return "Donné deux fois : " + name(twice.getOverwritten());
        }
        if (about == null) {
            return "Cette ligne de commande n'est pas comprise.";
        }
        return mistake.getValue() == null
                ? "Valeur non comprise pour " + name(about)
                : "« " + mistake.getValue() + " » ne convient pas à " + name(about);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }
}
