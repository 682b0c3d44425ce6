/** Reading rows. */
@NullMarked
package org.maillage.store.row;

import org.jspecify.annotations.NullMarked;
