/** The history read back. */
@NullMarked
package org.maillage.store.history;

import org.jspecify.annotations.NullMarked;
