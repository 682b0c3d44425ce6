/** OGC API Styles (draft OGC 20-009), the part that reads: how each layer is drawn, for the programs that draw it themselves. */
@NullMarked
package org.maillage.api.styles;

import org.jspecify.annotations.NullMarked;
