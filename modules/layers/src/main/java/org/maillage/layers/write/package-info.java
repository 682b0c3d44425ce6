/** Features that are written: the one door for protocols that write, behind which records are. */
@NullMarked
package org.maillage.layers.write;

import org.jspecify.annotations.NullMarked;
