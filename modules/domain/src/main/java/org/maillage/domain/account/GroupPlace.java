package org.maillage.domain.account;

/**
 * What belonging to a group at a provider is worth here.
 *
 * @param group as the provider writes it
 * @param structure id of the structure, or its name: made when the first of the group comes
 */
public record GroupPlace(String group, String structure, Role role) {}
