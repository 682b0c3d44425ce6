package org.maillage.layers.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.layers.layer.Announcement.Kind;
import org.maillage.layers.layer.Foretold.Status;
import org.maillage.layers.layer.SchemaVersion.Member;

class ForetoldTest {

    private static final LocalText TEXT = new LocalText("Essai", "Trial");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Instant SAID = Instant.parse("2026-03-01T10:00:00Z");
    private static final Member NAME = new Member("name", "string", null, null, Protection.PUBLIC);
    private static final Member SIZE = new Member("size", "number", "m", null, Protection.PUBLIC);
    private static final Member LARGE = new Member("size", "number", "km", null, Protection.PUBLIC);
    private static final SchemaVersion FIRST = version(1, "2026-01-01T00:00:00Z", NAME, SIZE);

    private static SchemaVersion version(int number, String since, Member... members) {
        return new SchemaVersion(number, Instant.parse(since), List.of(members));
    }

    private static Announcement said(Kind kind, @Nullable String property, @Nullable Instant withdrawn) {
        String newName = kind == Kind.RENAMED ? "other" : null;
        return new Announcement(
                UUID.randomUUID(), "test", kind, property, newName, "Dit", null, DAY, null, SAID, withdrawn, false, 1);
    }

    private static Foretold of(Announcement said, SchemaVersion... versions) {
        Layer layer = new Layer(
                        "test",
                        "test",
                        TEXT,
                        TEXT,
                        GeometryFamily.POINT,
                        null,
                        "v",
                        null,
                        null,
                        0,
                        20,
                        List.of(),
                        List.of())
                .announcing(List.of(said));
        return Foretold.of(layer, List.of(versions)).get(0);
    }

    @Test
    void aVersionFulfilsWhatWasSaidBeforeItOfTheSameProperty() {
        SchemaVersion without = version(2, "2026-05-01T00:00:00Z", NAME);
        SchemaVersion other = version(2, "2026-05-01T00:00:00Z", NAME, LARGE);
        assertThat(of(said(Kind.REMOVED, "size", null), FIRST, without).fulfilledBy())
                .hasValue(2);
        assertThat(of(said(Kind.RENAMED, "size", null), FIRST, without).fulfilledBy())
                .hasValue(2);
        assertThat(of(said(Kind.CHANGED, "size", null), FIRST, other).fulfilledBy())
                .hasValue(2);
        assertThat(of(said(Kind.CHANGED, "size", null), FIRST, without).fulfilledBy())
                .isEmpty();
        assertThat(of(said(Kind.REMOVED, "name", null), FIRST, without).fulfilledBy())
                .isEmpty();
        assertThat(of(said(Kind.REMOVED, "size", SAID), FIRST, without).fulfilledBy())
                .isEmpty();
        SchemaVersion earlier = version(2, "2026-02-01T00:00:00Z", NAME);
        assertThat(of(said(Kind.REMOVED, "size", null), FIRST, earlier).fulfilledBy())
                .isEmpty();
        assertThat(of(said(Kind.ADDED, "size", null), earlier, version(3, "2026-05-01T00:00:00Z", NAME, SIZE))
                        .fulfilledBy())
                .hasValue(3);
    }

    /** Who reads the layer has to be ready for what is late, too; what is about nothing in particular is over with its day. */
    @Test
    void itIsOpenUntilItHasHappened() {
        Foretold going = of(said(Kind.REMOVED, "size", null), FIRST);
        assertThat(going.status(DAY.minusDays(1))).isEqualTo(Status.ANNOUNCED);
        assertThat(going.status(DAY)).isEqualTo(Status.EFFECTIVE);
        assertThat(going.isOpen(DAY.plusYears(1))).isTrue();
        assertThat(of(said(Kind.REMOVED, null, null), FIRST).isOpen(DAY)).isTrue();
        assertThat(of(said(Kind.CHANGED, null, null), FIRST).isOpen(DAY)).isFalse();
        assertThat(of(said(Kind.REMOVED, "size", SAID), FIRST).isOpen(DAY.minusDays(1)))
                .isFalse();
        assertThat(of(said(Kind.REMOVED, "size", null), FIRST, version(2, "2026-05-01T00:00:00Z", NAME))
                        .isOpen(DAY.minusDays(1)))
                .isFalse();
    }
}
