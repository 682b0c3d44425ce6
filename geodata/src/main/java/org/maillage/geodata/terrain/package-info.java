/** The invented land: rivers and commune boundaries drawn on one irregular mesh, so that they share their lines. */
@NullMarked
package org.maillage.geodata.terrain;

import org.jspecify.annotations.NullMarked;
