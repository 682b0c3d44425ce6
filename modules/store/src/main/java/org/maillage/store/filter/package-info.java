/** Filters as SQL, with bound parameters and declared columns only. */
@NullMarked
package org.maillage.store.filter;

import org.jspecify.annotations.NullMarked;
