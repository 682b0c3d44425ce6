/** Layers written to files, from the cursor straight to the disk. */
@NullMarked
package org.maillage.exchange.export;

import org.jspecify.annotations.NullMarked;
