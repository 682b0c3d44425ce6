/** The place question over HTTP. */
@NullMarked
package org.maillage.api.place;

import org.jspecify.annotations.NullMarked;
