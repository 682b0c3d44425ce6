/** The journal in its tables. */
@NullMarked
package org.maillage.store.audit;

import org.jspecify.annotations.NullMarked;
