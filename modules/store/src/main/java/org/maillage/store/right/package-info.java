/** What a caller may see, as SQL: put into every read of layers and records, and nowhere else. */
@NullMarked
package org.maillage.store.right;

import org.jspecify.annotations.NullMarked;
