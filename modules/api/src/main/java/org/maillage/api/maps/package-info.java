/** OGC API Maps Part 1 (OGC 20-058) over every layer and over all of them. */
@NullMarked
package org.maillage.api.maps;

import org.jspecify.annotations.NullMarked;
