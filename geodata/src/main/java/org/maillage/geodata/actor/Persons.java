package org.maillage.geodata.actor;

import java.time.LocalDate;
import java.util.List;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;

/** The invented persons of {@code persons.psv}, met at actors of the sample. */
public final class Persons {

    /** A person, at an actor by its ref. */
    public record Person(
            String actor,
            String name,
            String function,
            String email,
            String phone,
            String legalBasis,
            String obtainedFrom,
            LocalDate purgeOn) {}

    private Persons() {}

    /** In the order of the table. */
    public static List<Person> all() {
        return Table.read("persons.psv").stream().map(Persons::person).toList();
    }

    private static Person person(Row row) {
        return new Person(
                row.text("actor"),
                row.text("name"),
                row.text("function"),
                row.text("email"),
                row.text("phone"),
                row.text("legalBasis"),
                row.text("obtainedFrom"),
                LocalDate.parse(row.text("purgeOn")));
    }
}
