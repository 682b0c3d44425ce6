/** Coordinate reference systems by EPSG code, and the one way from one to another. */
@NullMarked
package org.maillage.kernel.crs;

import org.jspecify.annotations.NullMarked;
