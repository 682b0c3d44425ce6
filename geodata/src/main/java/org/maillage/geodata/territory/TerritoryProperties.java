package org.maillage.geodata.territory;

import java.time.LocalDate;
import java.util.Map;

/** What {@code territories.geojson} says of a territory; {@code parents} gives the code of each larger territory by its kind. */
public record TerritoryProperties(
        String kind, String code, String name, int population, LocalDate validFrom, Map<String, String> parents) {}
