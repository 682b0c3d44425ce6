/** Persons all at once: the inventory, figures, the purge; and their history rewritten. */
@NullMarked
package org.maillage.store.person;

import org.jspecify.annotations.NullMarked;
