/** WMTS 1.0.0 (OGC 07-057r7): the maps of WMS cut into tiles, by parameters and by addresses. */
@NullMarked
package org.maillage.api.wmts;

import org.jspecify.annotations.NullMarked;
