package org.maillage.domain.account;

/** Makes of a password what may be kept of it. Slow on purpose, so that a stolen table is not read. */
public interface PasswordHasher {

    String hash(String password);

    boolean matches(String password, String hash);
}
