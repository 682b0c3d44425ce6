/** Territories looked up by their codes. */
@NullMarked
package org.maillage.store.territory;

import org.jspecify.annotations.NullMarked;
