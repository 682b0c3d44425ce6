/** Publishing: making layers of layers, and saying what layers are called and under which licence they are. */
@NullMarked
package org.maillage.api.publication;

import org.jspecify.annotations.NullMarked;
