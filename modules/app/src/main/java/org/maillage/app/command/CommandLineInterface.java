package org.maillage.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.maillage.api.problem.BusyDatabase;
import org.maillage.api.problem.LostDatabase;
import org.maillage.kernel.problem.MaillageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code maillage VERB}: each verb a class. A caller's mistake is one line and status 2; a bug is a trace and status 1. */
@Command(
        name = "maillage",
        description = "Le service où un territoire se voit lui-même.",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            AccountCommand.class,
            PurgeCommand.class,
            JournalCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Maillage 0.1.0")
public final class CommandLineInterface {

    /** Details of problems, as people call them; programs read the names as they are, over HTTP. */
    private static final Map<String, String> DETAILS = Map.ofEntries(
            Map.entry("parameter", "paramètre"),
            Map.entry("property", "propriété"),
            Map.entry("properties", "propriétés"),
            Map.entry("columns", "colonnes"),
            Map.entry("facts", "faits"),
            Map.entry("layers", "couches"),
            Map.entry("value", "valeur"),
            Map.entry("vocabulary", "vocabulaire"),
            Map.entry("at", "à"),
            Map.entry("west", "ouest"),
            Map.entry("south", "sud"));

    private CommandLineInterface() {}

    /** Ends the process, unless the verb keeps the service running. */
    public static void run(String... arguments) {
        int status = commandLine().execute(arguments.length == 0 ? new String[] {"run"} : arguments);
        if (status != RunCommand.RUNNING) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new CommandLineInterface());
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commandLine.setResourceBundle(new HelpWords());
        commandLine.setParameterExceptionHandler((mistake, arguments) -> {
            CommandLine verb = mistake.getCommandLine();
            verb.getErr().println("maillage : " + Mistyped.explain(mistake));
            verb.getErr().println("  voir : " + verb.getCommandSpec().qualifiedName() + " --help");
            return 2;
        });
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof MaillageException mistake) {
                    command.getErr().println("maillage : " + mistake.message());
                    mistake.details().forEach((name, value) -> command.getErr()
                            .println("  " + DETAILS.getOrDefault(name, name) + " : " + Values.told(value)));
                    return 2;
                }
            }
            if (LostDatabase.isCauseOf(exception)) {
                command.getErr()
                        .println(
                                "maillage : La base de données ne répond pas. Rien n'est gardé à moitié : recommencer.");
                return 1;
            }
            if (BusyDatabase.isCauseOf(exception)) {
                command.getErr()
                        .println(
                                "maillage : D'autres écrivent la même chose en ce moment. Rien n'est gardé à moitié : recommencer ensuite.");
                return 1;
            }
            throw exception;
        });
        return commandLine;
    }
}
