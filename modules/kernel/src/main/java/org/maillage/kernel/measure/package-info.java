/** Areas, lengths, distances and buffers on the ellipsoid, in metres. */
@NullMarked
package org.maillage.kernel.measure;

import org.jspecify.annotations.NullMarked;
