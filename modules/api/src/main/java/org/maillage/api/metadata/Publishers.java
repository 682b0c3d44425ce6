package org.maillage.api.metadata;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Structure;
import org.maillage.layers.layer.Layer;

/** Who answers for what is published here. */
public final class Publishers {

    private final Accounts accounts;
    private final @Nullable String email;

    /** @param email where questions on data go; null for nowhere */
    public Publishers(Accounts accounts, @Nullable String email) {
        this.accounts = accounts;
        this.email = email;
    }

    /** As they are called now. */
    Known known() {
        return new Known(accounts.structures(), email);
    }

    record Known(List<Structure> structures, @Nullable String email) {

        /** Who runs the service. */
        Publisher operator() {
            return publisher(Structure::operator);
        }

        Publisher of(Layer layer) {
            if (layer.origin() == null) {
                return operator();
            }
            UUID structure = layer.origin().structure();
            return publisher(one -> one.id().equals(structure));
        }

        /** Those are asked for that the database requires to be there. */
        private Publisher publisher(Predicate<Structure> meant) {
            return structures.stream()
                    .filter(meant)
                    .findFirst()
                    .map(structure -> new Publisher(structure.id(), structure.name(), email))
                    .orElseThrow(() -> new IllegalStateException("A publisher is in no list of structures"));
        }
    }
}
