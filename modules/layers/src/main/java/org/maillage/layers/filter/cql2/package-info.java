/**
 * CQL2 (OGC 21-065r2), text and JSON: either is read into the same {@link org.maillage.layers.filter.cql2.Node}s, whose
 * types are checked against a layer while they become a filter.
 */
@NullMarked
package org.maillage.layers.filter.cql2;

import org.jspecify.annotations.NullMarked;
