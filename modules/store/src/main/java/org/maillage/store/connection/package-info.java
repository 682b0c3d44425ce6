/** Connections between records, read from the tables that hold them. */
@NullMarked
package org.maillage.store.connection;

import org.jspecify.annotations.NullMarked;
