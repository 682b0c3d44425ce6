package org.maillage.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageApplication;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code maillage run}: the service. */
@Command(name = "run", description = "Démarrer le service.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /** The status that keeps the process alive. */
    static final int RUNNING = -1;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", description = "port sur 127.0.0.1 (8080)")
    private @Nullable Integer port;

    @Option(names = "--empty", description = "démarrer sans le territoire d'exemple")
    private boolean empty;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireFree(
                port == null ? new StandardEnvironment().getProperty("server.port", Integer.class, USUAL_PORT) : port);
        Map<String, Object> settings = new HashMap<>(database.settings());
        if (port != null) {
            settings.put("server.port", port);
        }
        if (empty) {
            settings.put("maillage.empty", true);
        }
        ConfigurableApplicationContext context = start(settings);
        String listening = context.getEnvironment().getProperty("local.server.port");
        spec.commandLine().getOut().println("Maillage : http://localhost:" + listening + "/   (arrêter : Ctrl+C)");
        return RUNNING;
    }

    /** Before a database is opened, or made, for a service that could not be reached. */
    private static void requireFree(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw MaillageException.parameter("port", "Un port va de 0 à " + LAST_PORT + ".");
        }
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw MaillageException.parameter(
                            "port", "Le port " + port + " est déjà pris ; --port en choisit un autre.")
                    .causedBy(e);
        }
    }

    /** Options go before the environment, which goes before the defaults. */
    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplicationBuilder(MaillageApplication.class).build();
        return application.run(arguments);
    }
}
