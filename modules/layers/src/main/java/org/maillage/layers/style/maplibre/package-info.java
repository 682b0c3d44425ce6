/** Styles as MapLibre's JSON, version 8, over our vector tiles. */
@NullMarked
package org.maillage.layers.style.maplibre;

import org.jspecify.annotations.NullMarked;
