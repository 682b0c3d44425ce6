package org.maillage.app.security;

/**
 * Another way to log in than a password.
 *
 * @param name as people call it
 * @param href where a page that wants it goes, with {@code return} for where to come back to
 */
public record Provider(String name, String href) {}
