package org.maillage.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageApplication;
import org.maillage.app.security.FirstStart;
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

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", description = "port (8080)")
    private @Nullable Integer port;

    @Option(names = "--empty", description = "démarrer sans le territoire d'exemple")
    private boolean empty;

    @Option(
            names = "--listen",
            paramLabel = "ADRESSE",
            description = "adresse écoutée (127.0.0.1) ; pour d'autres machines, mettre TLS devant")
    private @Nullable String listen;

    @Option(names = "--no-demo", description = "sans les comptes de démonstration de l'exemple")
    private boolean withoutDemo;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        StandardEnvironment environment = new StandardEnvironment();
        requireFree(
                listen == null ? environment.getProperty("server.address", THIS_MACHINE) : listen,
                port == null ? environment.getProperty("server.port", Integer.class, USUAL_PORT) : port);
        Map<String, Object> settings = new HashMap<>(database.settings());
        if (port != null) {
            settings.put("server.port", port);
        }
        if (empty) {
            settings.put("maillage.empty", true);
        }
        if (listen != null) {
            settings.put("server.address", listen);
        }
        if (withoutDemo) {
            settings.put("maillage.demo", false);
        }
        ConfigurableApplicationContext context = start(settings);
        context.getBean(FirstStart.class).oneTimePassword().ifPresent(this::tellAdministrator);
        String listening = context.getEnvironment().getProperty("local.server.port");
        spec.commandLine().getOut().println("Maillage : http://localhost:" + listening + "/   (arrêter : Ctrl+C)");
        return RUNNING;
    }

    /** Said here and nowhere else: logs are kept, and read by others. */
    private void tellAdministrator(String password) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Premier démarrage. Compte « " + FirstStart.LOGIN + " », mot de passe à changer : " + password);
        out.println("  (montré cette fois seulement ; en donner un autre : ./maillage account password "
                + FirstStart.LOGIN + ")");
    }

    /** Before a database is opened, or made, for a service that could not be reached. */
    private static void requireFree(String address, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw MaillageException.parameter("port", "Un port va de 0 à " + LAST_PORT + ".");
        }
        try {
            new ServerSocket(port, 1, InetAddress.getByName(address)).close();
        } catch (UnknownHostException e) {
            throw MaillageException.parameter("listen", "« " + address + " » n'est pas une adresse de cette machine.")
                    .causedBy(e);
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
