/** Whose data the layers show. */
@NullMarked
package org.maillage.api.source;

import org.jspecify.annotations.NullMarked;
