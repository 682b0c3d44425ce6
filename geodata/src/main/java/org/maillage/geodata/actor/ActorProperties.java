package org.maillage.geodata.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code actors.geojson} says of an actor; the feature's point is its seat, null with address and commune without one. */
public record ActorProperties(
        String ref,
        String name,
        String officialName,
        @Nullable String acronym,
        String family,
        String type,
        @Nullable String legalCategory,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String rna,
        @Nullable String address,
        @Nullable String communeCode,
        List<String> themes,
        @Nullable String website,
        String status,
        String description,
        LocalDate verifiedOn,
        List<Establishment> establishments,
        @Nullable ActionArea area) {
    public ActorProperties {
        themes = List.copyOf(themes);
        establishments = List.copyOf(establishments);
    }

    /** Another place where the actor receives or works, in degrees. A permanence under another's roof has no SIRET. */
    public record Establishment(
            String name,
            String kind,
            @Nullable String siret,
            String address,
            String communeCode,
            double lon,
            double lat) {}
}
