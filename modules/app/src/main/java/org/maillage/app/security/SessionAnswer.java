package org.maillage.app.security;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Membership;

/**
 * Who has logged in, and as whom they look.
 *
 * @param login null, as the account and the name, for who has not logged in
 * @param structures of who they look as
 * @param administrator of the service, as who they look as
 * @param administers ids of the structures that the account itself administers
 * @param seeingAs null for who looks as themselves
 */
record SessionAnswer(
        @Nullable UUID account,
        @Nullable String login,
        @Nullable String name,
        List<InStructure> structures,
        boolean administrator,
        List<UUID> administers,
        @Nullable SeeingAs seeingAs,
        boolean mustChangePassword,
        List<Demo> demo) {

    /** A place in a structure. */
    record InStructure(UUID id, String name, boolean operator, String role) {

        static InStructure of(Membership membership) {
            return new InStructure(
                    membership.structure().id(),
                    membership.structure().name(),
                    membership.structure().operator(),
                    membership.role().code());
        }
    }

    /**
     * With whose eyes.
     *
     * @param as {@code public}, or a role
     * @param structure null for the public
     */
    record SeeingAs(String as, @Nullable Named structure) {}

    record Named(UUID id, String name) {}

    /** An account that anyone may use. */
    record Demo(String login, String name, String password) {}
}
