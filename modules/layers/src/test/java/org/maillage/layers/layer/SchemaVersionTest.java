package org.maillage.layers.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.layers.layer.SchemaVersion.Change;
import org.maillage.layers.layer.SchemaVersion.Member;

class SchemaVersionTest {

    private static Member member(String name, String type, @Nullable String unit, Protection protection) {
        return new Member(name, type, unit, null, protection);
    }

    private static SchemaVersion version(int number, Member... members) {
        return new SchemaVersion(number, Instant.EPOCH, List.of(members));
    }

    @Test
    void aVersionTellsWhatIsOtherThanBefore() {
        Member name = member("name", "string", null, Protection.PUBLIC);
        Member area = member("area", "number", "m2", Protection.PUBLIC);
        Member hectares = member("area", "number", "har", Protection.PUBLIC);
        Member siren = member("siren", "string", null, Protection.PUBLIC);
        assertThat(version(2, hectares, siren).since(version(1, name, area)))
                .containsExactly(
                        new Change("area", area, hectares),
                        new Change("name", name, null),
                        new Change("siren", null, siren));
        assertThat(version(2, area, name).since(version(1, name, area))).isEmpty();
    }

    @Test
    void whoIsGivenAMemberIsNoPartOfHowItIsRead() {
        Member open = member("notes", "string", null, Protection.PUBLIC);
        Member closed = member("notes", "string", null, Protection.STRUCTURE);
        assertThat(version(2, closed).since(version(1, open))).isEmpty();
        assertThat(version(2, closed).forPublic().since(version(1, open).forPublic()))
                .containsExactly(new Change("notes", open, null));
    }
}
