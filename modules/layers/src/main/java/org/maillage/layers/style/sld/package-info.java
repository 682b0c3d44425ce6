/** Styles as SLD 1.0.0 (OGC 02-070) and SLD 1.1.0 with SE 1.1.0 (OGC 05-078r4, OGC 05-077r4), written and read. */
@NullMarked
package org.maillage.layers.style.sld;

import org.jspecify.annotations.NullMarked;
