/** Communes and the larger territories composed of them. */
@NullMarked
package org.maillage.geodata.territory;

import org.jspecify.annotations.NullMarked;
