/** The generator of the fictional sample territory, deterministic to the byte. */
@NullMarked
package org.maillage.geodata;

import org.jspecify.annotations.NullMarked;
