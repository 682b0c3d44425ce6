/** Sources in the database. */
@NullMarked
package org.maillage.store.source;

import org.jspecify.annotations.NullMarked;
