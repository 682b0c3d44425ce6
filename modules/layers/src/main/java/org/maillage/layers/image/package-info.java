/** Pictures as files. */
@NullMarked
package org.maillage.layers.image;

import org.jspecify.annotations.NullMarked;
