package org.maillage.domain.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login; neither a person nor an organisation.
 *
 * @param login what is typed to log in, folded, unique
 * @param name as the history shows it
 * @param enabled whether it may log in
 * @param demo whether its password is known to everyone, as those of the sample are
 * @param changePassword whether the password was given by someone else and must be changed first
 */
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable String email,
        boolean enabled,
        boolean demo,
        boolean changePassword,
        @Nullable Instant lastSeen) {}
