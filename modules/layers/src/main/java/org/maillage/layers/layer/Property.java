package org.maillage.layers.layer;

import org.jspecify.annotations.Nullable;

/**
 * One property of a layer's features: a column of its view.
 *
 * @param unit UCUM code (m2, m, EUR), null for what has none
 * @param vocabulary id of the vocabulary its codes come from, or null
 * @param role what the property is for those who know no layer: {@code name}, {@code type}, {@code reference},
 *     {@code context}, {@code source}, {@code source-date}, {@code licence}, {@code area}, {@code length}, {@code threshold}, {@code owner},
 *     {@code starts} and {@code ends} (first and last day of its period, a date each); or null
 * @param facet whether counting by its values makes sense
 * @param tile whether vector tiles carry it
 * @param protection who is given its values
 * @param fact the fact of a record that it shows as it is and that is written through it; null for what is only read
 */
public record Property(
        String name,
        LocalText title,
        PropertyType type,
        @Nullable String unit,
        @Nullable String vocabulary,
        @Nullable String role,
        boolean facet,
        boolean tile,
        Protection protection,
        @Nullable String fact) {}
