/** How layers look: one model, which maps, legends and the style languages of other programs are made from. */
@NullMarked
package org.maillage.layers.style;

import org.jspecify.annotations.NullMarked;
