/** The schema, brought up to date at the start. */
@NullMarked
package org.maillage.store.migration;

import org.jspecify.annotations.NullMarked;
