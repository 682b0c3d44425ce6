/** Maps drawn with Java2D from the features of layers and their styles: the picture itself, whatever protocol asked for it. */
@NullMarked
package org.maillage.layers.draw;

import org.jspecify.annotations.NullMarked;
