package org.maillage.domain.account;

import java.util.UUID;

/**
 * An organisation that shares the map: a park, an EPCI, an association, a State service.
 *
 * @param operator whether it runs the service: its administrators administer all of it, and what belongs to no structure is
 *     its own
 */
public record Structure(UUID id, String name, boolean operator) {

    private static final int LONGEST_NAME = 300;

    static String name(String name) {
        return Texts.line("name", "Un nom", name, LONGEST_NAME);
    }
}
