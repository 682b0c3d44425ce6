/** Metadata of layers as ISO documents, which catalogues of geodata and INSPIRE read. */
@NullMarked
package org.maillage.api.iso;

import org.jspecify.annotations.NullMarked;
