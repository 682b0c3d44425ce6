/** Styles that people send for a layer: read from each language, with what of them is not drawn here. */
@NullMarked
package org.maillage.layers.style.given;

import org.jspecify.annotations.NullMarked;
