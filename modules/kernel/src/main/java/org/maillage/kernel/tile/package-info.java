/** Tile grids: zoom, x from the west, y from the north. */
@NullMarked
package org.maillage.kernel.tile;

import org.jspecify.annotations.NullMarked;
