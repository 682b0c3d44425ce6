/** Filters: what callers write (CQL2) as one normalised GeoTools tree. */
@NullMarked
package org.maillage.layers.filter;

import org.jspecify.annotations.NullMarked;
