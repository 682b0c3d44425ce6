/** Layers as the application's legend and facets need them. */
@NullMarked
package org.maillage.api.layer;

import org.jspecify.annotations.NullMarked;
