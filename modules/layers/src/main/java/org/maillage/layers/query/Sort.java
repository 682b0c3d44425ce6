package org.maillage.layers.query;

import org.maillage.layers.layer.Property;

/**
 * One step of an order, nulls last whatever the direction: by a property; by a text without accents and case, and in
 * code-point order where that says the same.
 */
public record Sort(Property property, boolean descending) {}
