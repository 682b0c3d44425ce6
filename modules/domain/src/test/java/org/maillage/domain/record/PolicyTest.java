package org.maillage.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

class PolicyTest {

    private static final Structure PARK = new Structure(UUID.randomUUID(), "Parc", false);
    private static final Structure LEAGUE = new Structure(UUID.randomUUID(), "Ligue", false);
    private static final Structure OPERATOR = new Structure(UUID.randomUUID(), "Maillage", true);
    private static final Area WEST = new Area("Ouest", Geometries.rectangle(new Envelope(0, 4, 40, 50)));
    private static final Geometry IN_WEST = Geometries.point(3, 44);
    private static final Geometry IN_EAST = Geometries.point(5, 44);

    private static Caller member(Structure structure, Role role, @Nullable Area read, @Nullable Area write) {
        return caller(new Membership(UUID.randomUUID(), structure, role, read, write));
    }

    private static Caller caller(Membership... memberships) {
        return Caller.of(UUID.randomUUID(), "Essai", List.of(memberships));
    }

    /** Who sees each level of a record of the park that is shared with the league. */
    @ParameterizedTest
    @CsvSource({
        "PUBLIC, true, true, true, true, true",
        "PARTNERS, false, true, true, true, false",
        "STRUCTURE, false, false, true, true, false",
        "PRIVATE, false, false, false, true, false",
    })
    void eachLevelHasItsReaders(
            Confidentiality level, boolean anyone, boolean partner, boolean reader, boolean manager, boolean operator) {
        Access access = Access.of(PARK.id()).at(level).sharedWith(Set.of(LEAGUE.id()));
        assertThat(Policy.sees(Caller.ANONYMOUS, level, access, IN_WEST)).isEqualTo(anyone);
        assertThat(Policy.sees(member(LEAGUE, Role.READER, null, null), level, access, IN_WEST))
                .isEqualTo(partner);
        assertThat(Policy.sees(member(PARK, Role.READER, null, null), level, access, IN_WEST))
                .isEqualTo(reader);
        assertThat(Policy.sees(member(PARK, Role.MANAGER, null, null), level, access, IN_WEST))
                .isEqualTo(manager);
        assertThat(Policy.sees(member(OPERATOR, Role.MANAGER, null, null), level, access, IN_WEST))
                .isEqualTo(operator);
        assertThat(Policy.sees(member(OPERATOR, Role.ADMINISTRATOR, null, null), level, access, IN_WEST))
                .isTrue();
    }

    @Test
    void aReadAreaReachesWhatMeetsItAndNothingWithoutAPlace() {
        Caller west = member(PARK, Role.READER, WEST, null);
        Access access = Access.of(PARK.id()).at(Confidentiality.STRUCTURE);
        assertThat(Policy.sees(west, access.level(), access, IN_WEST)).isTrue();
        assertThat(Policy.sees(west, access.level(), access, IN_EAST)).isFalse();
        assertThat(Policy.sees(west, access.level(), access, null)).isFalse();
        assertThat(Policy.sees(west, Confidentiality.PUBLIC, Access.OPEN, IN_EAST))
                .isTrue();
    }

    @Test
    void severalStructuresAddUp() {
        Caller both = caller(
                new Membership(UUID.randomUUID(), PARK, Role.READER, null, null),
                new Membership(UUID.randomUUID(), LEAGUE, Role.CONTRIBUTOR, null, null));
        assertThat(Policy.usual(both)).isEqualTo(Access.of(LEAGUE.id()));
        refused(() -> Policy.requireWrite(both, Access.of(PARK.id()), IN_WEST), ProblemKind.FORBIDDEN, "not-allowed");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void writingNeedsAContributorOfTheStructure(Role role) {
        Caller caller = member(PARK, role, null, null);
        Access own = Access.of(PARK.id());
        if (role.isAtLeast(Role.CONTRIBUTOR)) {
            assertThatCode(() -> Policy.requireWrite(caller, own, IN_WEST)).doesNotThrowAnyException();
        } else {
            refused(() -> Policy.requireWrite(caller, own, IN_WEST), ProblemKind.FORBIDDEN, "not-allowed");
        }
        refused(
                () -> Policy.requireWrite(caller, Access.of(LEAGUE.id()), IN_WEST),
                ProblemKind.FORBIDDEN,
                "not-allowed");
        refused(() -> Policy.requireWrite(caller, Access.OPEN, IN_WEST), ProblemKind.FORBIDDEN, "not-allowed");
    }

    @Test
    void whatIsPrivateIsWrittenByManagers() {
        Access secret = Access.of(PARK.id()).at(Confidentiality.PRIVATE);
        Access secretPlace = Access.of(PARK.id()).withPlace(Confidentiality.PRIVATE, Blur.GRID);
        for (Access access : List.of(secret, secretPlace)) {
            refused(
                    () -> Policy.requireWrite(member(PARK, Role.CONTRIBUTOR, null, null), access, IN_WEST),
                    ProblemKind.FORBIDDEN,
                    "not-allowed");
            assertThatCode(() -> Policy.requireWrite(member(PARK, Role.MANAGER, null, null), access, IN_WEST))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aWriteAreaHoldsAllOfThePlaceBeforeAndAfter() {
        Caller west = member(PARK, Role.CONTRIBUTOR, null, WEST);
        Access own = Access.of(PARK.id());
        assertThatCode(() -> Policy.requireChange(west, own, IN_WEST, own, IN_WEST))
                .doesNotThrowAnyException();
        refused(() -> Policy.requireChange(west, own, IN_WEST, own, IN_EAST), ProblemKind.FORBIDDEN, "not-allowed");
        refused(() -> Policy.requireChange(west, own, IN_EAST, own, IN_WEST), ProblemKind.FORBIDDEN, "not-allowed");
        refused(() -> Policy.requireWrite(west, own, null), ProblemKind.FORBIDDEN, "not-allowed");
        Geometry across = Geometries.rectangle(new Envelope(3, 5, 43, 44));
        refused(() -> Policy.requireWrite(west, own, across), ProblemKind.FORBIDDEN, "not-allowed");
    }

    /** Else the values that are hidden from the caller would be lost. */
    @Test
    void whoWritesSeesAllOfIt() {
        Caller readsWest = member(PARK, Role.CONTRIBUTOR, WEST, null);
        refused(
                () -> Policy.requireWrite(readsWest, Access.of(PARK.id()), IN_EAST),
                ProblemKind.FORBIDDEN,
                "not-allowed");
    }

    @Test
    void managersDecideWhoSees() {
        Access open = Access.of(PARK.id());
        Access closed = open.at(Confidentiality.STRUCTURE);
        refused(
                () -> Policy.requireChange(member(PARK, Role.CONTRIBUTOR, null, null), closed, IN_WEST, open, IN_WEST),
                ProblemKind.FORBIDDEN,
                "not-allowed");
        assertThatCode(() ->
                        Policy.requireChange(member(PARK, Role.MANAGER, null, null), closed, IN_WEST, open, IN_WEST))
                .doesNotThrowAnyException();
        refused(
                () -> Policy.requireChange(
                        member(PARK, Role.MANAGER, null, null), open, IN_WEST, Access.of(LEAGUE.id()), IN_WEST),
                ProblemKind.FORBIDDEN,
                "not-allowed");
    }

    @Test
    void whoHasSaidNothingIsAskedFirst() {
        refused(
                () -> Policy.requireWrite(Caller.ANONYMOUS, Access.OPEN, IN_WEST),
                ProblemKind.UNAUTHENTICATED,
                "login-needed");
    }

    @Test
    void aNewRecordIsOfTheOneStructureItsAuthorWritesFor() {
        assertThat(Policy.usual(member(PARK, Role.CONTRIBUTOR, null, null))).isEqualTo(Access.of(PARK.id()));
        assertThat(Policy.usual(Caller.service("essai"))).isEqualTo(Access.OPEN);
        Caller two = caller(
                new Membership(UUID.randomUUID(), PARK, Role.CONTRIBUTOR, null, null),
                new Membership(UUID.randomUUID(), LEAGUE, Role.CONTRIBUTOR, null, null));
        refused(() -> Policy.usual(two), ProblemKind.INVALID, "invalid-parameter");
        Caller reader = member(PARK, Role.READER, null, null);
        refused(() -> Policy.requireWrite(reader, Policy.usual(reader), IN_WEST), ProblemKind.FORBIDDEN, "not-allowed");
    }

    private static void refused(ThrowingCallable act, ProblemKind kind, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(MaillageException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
