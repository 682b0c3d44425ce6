/** Shapes of the fiction and the short place expressions by which the tables name them. */
@NullMarked
package org.maillage.geodata.place;

import org.jspecify.annotations.NullMarked;
