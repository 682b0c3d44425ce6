package org.maillage.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @Test
    void daysAndMoments() {
        assertThat(Rfc3339.day("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Rfc3339.day("0000-01-01").getYear()).isZero();
        assertThat(Rfc3339.moment("2026-11-21T10:00:00+01:00").toInstant())
                .isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "+99999999-01-01", "-0001-12-31", "2026-13-01", "2026", ""})
    void noDays(String text) {
        assertThatThrownBy(() -> Rfc3339.day(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Rfc3339.moment(text + "T00:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
