package org.maillage.geodata.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code protected-sites.geojson} says of a site; {@code officialArea} is that of the act, in m², near the true one. */
public record SiteProperties(
        String ref,
        String type,
        @Nullable String nationalId,
        String name,
        LocalDate designated,
        String legalAct,
        String manager,
        long officialArea,
        @Nullable String url,
        List<Document> documents) {

    /** A document of a site: management plan, inventory, act. */
    public record Document(String title, LocalDate date) {}
}
