/** Publications: layers that people make of other layers, and what is told of any layer. */
@NullMarked
package org.maillage.layers.publication;

import org.jspecify.annotations.NullMarked;
