/** Days and moments as texts. */
@NullMarked
package org.maillage.kernel.time;

import org.jspecify.annotations.NullMarked;
