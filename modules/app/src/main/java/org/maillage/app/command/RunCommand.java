package org.maillage.app.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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

    @Option(names = "--port", description = "port sur 127.0.0.1 (8080)")
    private @Nullable Integer port;

    @Option(names = "--empty", description = "démarrer sans le territoire d'exemple")
    private boolean empty;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
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

    /** Options go before the environment, which goes before the defaults. */
    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplicationBuilder(MaillageApplication.class).build();
        return application.run(arguments);
    }
}
