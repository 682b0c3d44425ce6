/** OGC API Tiles and TileJSON over every layer. */
@NullMarked
package org.maillage.api.tiles;

import org.jspecify.annotations.NullMarked;
