/** Letters as outlines, read from the font's own file: no font of the machine is needed, and every machine draws the same. */
@NullMarked
package org.maillage.layers.font;

import org.jspecify.annotations.NullMarked;
