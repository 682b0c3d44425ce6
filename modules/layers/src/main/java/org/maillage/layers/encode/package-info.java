/** Features as bytes: GeoJSON, CSV and vector tiles, streamed from the cursor. */
@NullMarked
package org.maillage.layers.encode;

import org.jspecify.annotations.NullMarked;
