package org.maillage.app.command;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageSettings;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maillage account}: the accounts, whether the service runs or not. Who has the database may do all of it. */
@Command(name = "account", description = "Tenir les comptes.", mixinStandardHelpOptions = true)
final class AccountCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The verb alone says which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void with(DatabaseOptions database, Consumer<AccountKeeping> work) {
        try (ConfigurableApplicationContext context = database.open()) {
            work.accept(context.getBean(AccountKeeping.class));
        }
    }

    @Command(name = "create", description = "Créer un compte ; son premier mot de passe est affiché une fois.")
    void create(
            @Parameters(paramLabel = "IDENTIFIANT", description = "ce qui se tape pour se connecter") String login,
            @Option(names = "--name", paramLabel = "NOM", description = "nom montré dans l'historique (l'identifiant)")
                    @Nullable String name,
            @Option(
                            names = "--email",
                            paramLabel = "ADRESSE",
                            description = "où lui envoyer un lien s'il perd son mot de passe")
                    @Nullable String email,
            @Option(
                            names = "--structure",
                            paramLabel = "NOM",
                            description = "structure dont il est membre (celle qui tient le service)")
                    @Nullable String structure,
            @Option(names = "--new-structure", description = "créer la structure si elle n'existe pas")
                    boolean newStructure,
            @Option(
                            names = "--role",
                            paramLabel = "RÔLE",
                            defaultValue = "reader",
                            description = "reader, contributor, manager ou administrator (reader)")
                    String role,
            @Mixin DatabaseOptions database) {
        Role held = Role.of(role);
        Account named = Account.of(login, name == null ? login : name);
        Account account = email == null ? named : named.withEmail(email);
        database.requireNamedThere();
        try (ConfigurableApplicationContext context = database.open()) {
            AccountKeeping keeping = context.getBean(AccountKeeping.class);
            Structure where = structure == null
                    ? keeping.operator(context.getBean(MaillageSettings.class).operatorName())
                    : structure(keeping, structure, newStructure);
            String password = keeping.create(account);
            keeping.put(account.id(), new Membership(UUID.randomUUID(), where, held, null, null));
            tell(account.login(), password);
        }
    }

    private static Structure structure(AccountKeeping keeping, String name, boolean create) {
        return create ? keeping.structure(name) : known(keeping, name);
    }

    private static Structure known(AccountKeeping keeping, String structure) {
        return keeping.find(structure)
                .orElseThrow(() -> MaillageException.parameter(
                        "structure", "Il n'y a pas de structure « " + structure + " » ; --new-structure la crée."));
    }

    private void tell(String login, String password) {
        out().println("Compte « " + login + " », mot de passe à changer à la première connexion : " + password);
    }

    @Command(name = "password", description = "Donner un nouveau mot de passe, affiché une fois.")
    void password(@Parameters(paramLabel = "IDENTIFIANT") String login, @Mixin DatabaseOptions database) {
        database.requireThere();
        with(database, keeping -> tell(keeping.get(login).login(), keeping.resetPassword(login)));
    }

    @Command(name = "email", description = "Dire à quelle adresse envoyer un lien à qui perd son mot de passe.")
    void email(
            @Parameters(paramLabel = "IDENTIFIANT") String login,
            @Parameters(paramLabel = "ADRESSE") String address,
            @Mixin DatabaseOptions database) {
        database.requireThere();
        with(database, keeping -> keeping.changeEmail(login, address));
        out().println("Adresse du compte « " + login + " » enregistrée.");
    }

    @Command(name = "list", description = "Dire quels comptes il y a.")
    void list(@Mixin DatabaseOptions database) {
        database.requireThere();
        with(database, keeping -> keeping.list().forEach(account -> out().println(line(keeping, account))));
    }

    private static String line(AccountKeeping keeping, Account account) {
        String places = keeping.membershipsOf(account.id()).stream()
                .map(place -> place.role().code() + " de " + place.structure().name())
                .collect(Collectors.joining(", "));
        return account.login() + " : " + account.name() + (places.isEmpty() ? "" : " ; " + places)
                + (account.identity() == null
                        ? ""
                        : " ; par " + account.identity().issuer())
                + (account.enabled() ? "" : " ; désactivé");
    }

    @Command(name = "disable", description = "Désactiver un compte : ses sessions et ses jetons ne valent plus.")
    void disable(@Parameters(paramLabel = "IDENTIFIANT") String login, @Mixin DatabaseOptions database) {
        database.requireThere();
        with(database, keeping -> keeping.disable(login));
        out().println("Compte « " + login + " » désactivé.");
    }

    @Command(name = "enable", description = "Réactiver un compte.")
    void enable(@Parameters(paramLabel = "IDENTIFIANT") String login, @Mixin DatabaseOptions database) {
        database.requireThere();
        with(database, keeping -> keeping.enable(login));
        out().println("Compte « " + login + " » réactivé.");
    }
}
