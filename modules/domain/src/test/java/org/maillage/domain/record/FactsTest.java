package org.maillage.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.domain.action.ActionDetails;
import org.maillage.domain.funding.FundingSchemeDetails;
import org.maillage.domain.site.ProtectedSiteDetails;
import org.maillage.domain.territory.TerritoryDetails;
import org.maillage.domain.zone.InterventionZoneDetails;
import org.maillage.kernel.problem.MaillageException;

class FactsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("name", () -> territory("commune", " ", "48001")),
                mistake("name", () -> territory("commune", "n".repeat(Facts.LONGEST_NAME + 1), "48001")),
                mistake("kind", () -> territory(null, "Bourg", "48001")),
                mistake("code", () -> territory("commune", "Bourg", "4801")),
                mistake("code", () -> territory("epci", "Bourg", "200000001")),
                mistake("code", () -> territory("departement", "Lozère", "20")),
                mistake("type", () -> site("", 1.0)),
                mistake("officialAreaSquareMetres", () -> site("ZSC", -1.0)),
                mistake("officialAreaSquareMetres", () -> site("ZSC", Double.NaN)),
                mistake("rateMin", () -> scheme(-0.1, 0.5, null, FIRST)),
                mistake("rateMax", () -> scheme(0.5, 1.1, null, FIRST)),
                mistake("rateMax", () -> scheme(0.6, 0.5, null, FIRST)),
                mistake("ceilingEuros", () -> scheme(null, null, -5.0, FIRST)),
                mistake("ends", () -> scheme(null, null, null, FIRST.minusDays(1))),
                mistake("progress", () -> action(101)),
                mistake("progress", () -> action(-1)),
                mistake("themes", () -> themes(Arrays.asList("eau", null))),
                mistake("purpose", () -> new InterventionZoneDetails("Zone", null, null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aWrongFactIsRefusedByName(String fact, Supplier<Details> making) {
        assertThatThrownBy(making::get).isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.details())
                .containsEntry("parameter", fact));
    }

    @Test
    void factsAtTheirBoundsAreAccepted() {
        assertThatCode(() -> {
                    scheme(0.0, 1.0, 0.0, FIRST);
                    scheme(0.5, 0.5, null, null);
                    action(0);
                    action(100);
                    territory("commune", "n".repeat(Facts.LONGEST_NAME), null);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void textLosesItsOuterBlanksAndBlankTextIsNone() {
        assertThat(Facts.required("  Bourg ", "name")).isEqualTo("Bourg");
        assertThat(Facts.optional(" \t ")).isNull();
        assertThat(Facts.present("a", null, " ", "b")).containsExactly("a", "b");
        assertThat(Facts.copy(null, "themes")).isEmpty();
        assertThat(Facts.copy(List.of("eau", "bois", "eau"), "themes")).containsExactly("eau", "bois");
    }

    @Test
    void aZoneIsADraftUnlessItsStatusIsSaid() {
        assertThat(new InterventionZoneDetails("Zone", "eau", null, null, null, null).status())
                .isEqualTo("brouillon");
    }

    @Test
    void aValidityEndsAfterItStarts() {
        assertThatThrownBy(() -> new Validity(FIRST, FIRST))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "validTo"));
        assertThatThrownBy(() -> new Validity(FIRST, FIRST.minusDays(1))).isInstanceOf(MaillageException.class);
        assertThatCode(() -> new Validity(FIRST, FIRST.plusDays(1))).doesNotThrowAnyException();
        assertThatCode(() -> new Validity(null, FIRST)).doesNotThrowAnyException();
    }

    private static Arguments mistake(String fact, Supplier<Details> making) {
        return Arguments.of(fact, making);
    }

    private static Details territory(String kind, String name, String code) {
        return new TerritoryDetails(kind, code, name, null, null, null, null);
    }

    private static Details site(String type, Double area) {
        return new ProtectedSiteDetails("Site", type, null, null, null, null, area, null);
    }

    private static Details scheme(Double rateMin, Double rateMax, Double ceiling, LocalDate ends) {
        return new FundingSchemeDetails(
                "Aide", "leader", null, null, null, FIRST, ends, null, rateMin, rateMax, null, ceiling, List.of(),
                List.of(), null, List.of());
    }

    private static Details themes(List<String> themes) {
        return new ActionDetails(
                "Action", null, null, null, "idee", themes, null, null, null, null, null, null, null, null);
    }

    private static Details action(Integer progress) {
        return new ActionDetails(
                "Action", null, null, null, "idee", List.of(), null, null, FIRST, null, progress, null, null, null);
    }
}
