package org.maillage.app.security;

import java.util.Optional;
import java.util.UUID;
import org.maillage.app.MaillageSettings;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;

/** Gives a database without any account the structure that runs the service and someone to administer it. */
public final class FirstStart {

    public static final String LOGIN = "admin";

    /** Of the sample: a park that runs the service, and a partner of it. */
    private static final String SAMPLE_PARK = "PNR des Trois Vallées";

    private static final String SAMPLE_PARTNER = "Eau vive en Trois Vallées";

    private final Optional<String> password;

    /** @param demo whether to add the accounts of the sample, whose park runs the service unless the settings name another */
    FirstStart(AccountKeeping keeping, MaillageSettings settings, boolean demo) {
        String operator = demo && settings.operator() == null ? SAMPLE_PARK : settings.operatorName();
        this.password = keeping.whenThereAreNone(() -> begin(keeping, keeping.operator(operator), demo));
    }

    private static String begin(AccountKeeping keeping, Structure operator, boolean demo) {
        Account administrator = Account.of(LOGIN, "Administration");
        String password = keeping.create(administrator);
        keeping.put(administrator.id(), new Membership(UUID.randomUUID(), operator, Role.ADMINISTRATOR, null, null));
        if (demo) {
            new DemoAccounts(keeping).create(operator, keeping.structure(SAMPLE_PARTNER));
        }
        return password;
    }

    /** The administrator's, to be told now or never; empty when there were accounts already. */
    public Optional<String> oneTimePassword() {
        return password;
    }
}
