package org.maillage.layers.query;

import org.maillage.layers.layer.Property;

/** One step of an order: by a property, in code-point order, nulls last whatever the direction. */
public record Sort(Property property, boolean descending) {}
