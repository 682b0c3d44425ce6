/** Layers as declared in the database, and the SQL behind the one read path. */
@NullMarked
package org.maillage.store.layer;

import org.jspecify.annotations.NullMarked;
