package org.maillage.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the two databases tell of a value they refuse: texts taken from H2 2.4 and PostgreSQL 15. */
class RefusedValueTest {

    @Test
    void h2NamesTheColumnAndTheValueStaysUnsaid() {
        RefusedValue refused =
                of("Value too long for column \"LEGAL_CATEGORY CHARACTER VARYING(8)\": \"'secret'\" (5000)", "22001");
        assertThat(refused).isEqualTo(new RefusedValue("22001", "legal_category"));
        assertThat(refused.parameter()).isEqualTo("legalCategory");
        assertThat(refused.toString()).doesNotContain("secret");
    }

    @Test
    void postgresqlNamesTheColumnOfAMissingValue() {
        RefusedValue refused = of(
                "ERROR: null value in column \"name\" of relation \"actor\" violates not-null constraint\n  Detail: Failing"
                        + " row contains (1, secret).",
                "23502");
        assertThat(refused).isEqualTo(new RefusedValue("23502", "name"));
    }

    @Test
    void postgresqlNamesNoColumnOfATextThatIsTooLong() {
        RefusedValue refused = of("ERROR: value too long for type character varying(64)", "22001");
        assertThat(refused).isEqualTo(new RefusedValue("22001", null));
        assertThat(refused.parameter()).isNull();
    }

    private static RefusedValue of(String message, String state) {
        return RefusedValue.of(new IllegalStateException(new SQLException(message, state)));
    }
}
