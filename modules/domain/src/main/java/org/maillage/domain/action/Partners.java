package org.maillage.domain.action;

import java.util.List;
import java.util.UUID;
import org.maillage.domain.record.Facts;

/** The actors that take part in an action, with their roles. */
public record Partners(List<Partner> list) {

    static final Partners NONE = new Partners(List.of());

    public Partners {
        list = List.copyOf(list);
    }

    /** @param role code of the vocabulary {@code project-role} */
    public record Partner(UUID actor, String role) {

        public Partner {
            role = Facts.required(role, "partners.role");
        }
    }
}
