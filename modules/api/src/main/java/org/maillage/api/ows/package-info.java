/** What the older services of the OGC (WMS, WFS, WMTS) have in common. */
@NullMarked
package org.maillage.api.ows;

import org.jspecify.annotations.NullMarked;
