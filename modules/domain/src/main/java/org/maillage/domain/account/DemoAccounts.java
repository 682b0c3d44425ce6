package org.maillage.domain.account;

import java.util.Map;
import java.util.UUID;

/**
 * An account for each role, so that the sample can be tried as each would see it. Only where nobody else comes: their one
 * password is told to everyone, also on the login page.
 */
public final class DemoAccounts {

    /** As {@link PasswordRule} asks: a phrase of seven words. */
    public static final String PASSWORD = "Trois vallées et une rivière pour essayer";

    private final AccountKeeping keeping;

    public DemoAccounts(AccountKeeping keeping) {
        this.keeping = keeping;
    }

    /** @param park the structure that most of them belong to; the reader also belongs to a partner of it */
    public void create(Structure park, Structure partner) {
        Map.of("lectrice", Role.READER, "contributeur", Role.CONTRIBUTOR, "gestionnaire", Role.MANAGER)
                .forEach((login, role) -> create(login, role, park));
        create("administratrice", Role.ADMINISTRATOR, park);
        join(keeping.get("contributeur"), partner, Role.READER);
    }

    private void create(String login, Role role, Structure structure) {
        String name = Character.toUpperCase(login.charAt(0)) + login.substring(1) + " (démonstration)";
        Account account = Account.of(login, name).asDemo();
        keeping.create(account, PASSWORD);
        join(account, structure, role);
    }

    private void join(Account account, Structure structure, Role role) {
        keeping.put(account.id(), new Membership(UUID.randomUUID(), structure, role, null, null));
    }
}
