package org.maillage.store.right;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.record.RecordKind;
import org.maillage.store.filter.Sql;

/**
 * What a caller may see of a record, as conditions: the twin in SQL of {@link org.maillage.domain.record.Policy}, which says
 * why. Conditions may be unknown where a place is null, and are never negated.
 */
public final class SightSql {

    private static final String PUBLIC = "'PUBLIC'";

    private final Caller caller;

    public SightSql(Caller caller) {
        this.caller = caller;
    }

    /**
     * Columns that say whose a record is.
     *
     * @param id whose partners count
     * @param structure may be null
     * @param geometry where areas of rights are held against, null for none
     * @param partners whom it was shared with when it was so, a list in one text; null where that is what it is today
     */
    public record Columns(String id, String structure, String geometry, @Nullable String partners) {

        /** Of a table or view that has the reserved columns, under this alias. */
        public static Columns of(String alias) {
            return new Columns(alias + ".id", alias + ".structure_id", alias + ".geom", null);
        }

        /** Of a version of a record, in the table of changes. */
        public static Columns ofVersion(String alias) {
            return new Columns(alias + ".record_id", alias + ".structure_id", alias + ".geom", alias + ".partners");
        }

        /** Of the actor that it belongs to, where the view tells it: an area is held against the actor's own place. */
        static Columns ofOwner(String alias) {
            String owner = alias + ".owner_id";
            return new Columns(
                    owner,
                    alias + ".owner_structure_id",
                    "(SELECT owner.geom FROM actor AS owner WHERE owner.id = " + owner + ")",
                    null);
        }
    }

    /** Whether the caller may know of a feature of a view with the reserved columns. */
    public Sql features(String alias) {
        return seen(alias + ".confidentiality", Columns.of(alias))
                .add(" AND ")
                .add(seen(alias + ".owner_confidentiality", Columns.ofOwner(alias)));
    }

    /** Whether the caller may know of a record of the kind's table: of itself, and of the actors it belongs to or is about. */
    public Sql ofKind(String alias, RecordKind<?, ?> kind) {
        Sql sql = records(alias);
        for (String fact : caller.unlimited() ? List.<String>of() : kind.actors()) {
            sql.add(" AND NOT EXISTS (SELECT 1 FROM actor AS o WHERE o.id = " + alias + "." + FactColumns.of(fact))
                    .add(" AND NOT COALESCE(")
                    .add(records("o"))
                    .add(", FALSE))");
        }
        return sql;
    }

    /** Whether the caller may know of a record of a table, whatever actors it names. */
    public Sql records(String alias) {
        return seen(alias + ".confidentiality", Columns.of(alias));
    }

    /** Whether the caller is shown the true place of a feature that they see. */
    public Sql place(String alias) {
        return seen(alias + ".place_confidentiality", Columns.of(alias));
    }

    /**
     * Whether the caller may see what has a level of confidentiality.
     *
     * @param level a column, or a level between quotes
     */
    public Sql seen(String level, Columns of) {
        if (caller.unlimited()) {
            return new Sql("TRUE");
        }
        Sql any = new Sql("(" + level + " = " + PUBLIC);
        caller.memberships().forEach(membership -> any.add(" OR ").add(asMember(membership, level, of)));
        return any.add(")");
    }

    private static Sql asMember(Membership membership, String level, Columns of) {
        Sql either = new Sql("(")
                .add(own(membership, level, of))
                .add(" OR ")
                .add(shared(membership, level, of))
                .add(")");
        return membership.readArea() == null
                ? either
                : new Sql("(")
                        .add(either)
                        .add(" AND maillage_meets(" + of.geometry() + ", ")
                        .add("(SELECT m.read_area FROM membership AS m WHERE m.id = ?)))", membership.id());
    }

    /** What belongs to no structure belongs to the operator. Never unknown, or the dearer conditions beside it were asked too. */
    private static Sql own(Membership membership, String level, Columns of) {
        String unowned = membership.structure().operator() ? " OR " + of.structure() + " IS NULL" : "";
        String unlessPrivate = membership.isAtLeast(Role.MANAGER) ? "" : " AND " + level + " <> 'PRIVATE'";
        return new Sql("((")
                .add(
                        of.structure() + " IS NOT DISTINCT FROM ?",
                        membership.structure().id())
                .add(unowned + ")" + unlessPrivate + ")");
    }

    private static Sql shared(Membership membership, String level, Columns of) {
        if (of.partners() != null) {
            return new Sql("(" + level + " = 'PARTNERS' AND " + of.partners())
                    .add(" LIKE ?)", "%" + membership.structure().id() + "%");
        }
        return new Sql("(" + level
                        + " = 'PARTNERS' AND EXISTS (SELECT 1 FROM record_partner AS shared WHERE shared.record_id = ")
                .add(
                        of.id() + " AND shared.structure_id = ?))",
                        membership.structure().id());
    }
}
