/** Layers as whole files: the port behind which formats are. */
@NullMarked
package org.maillage.layers.file;

import org.jspecify.annotations.NullMarked;
