/** Vocabularies in the database. */
@NullMarked
package org.maillage.store.vocabulary;

import org.jspecify.annotations.NullMarked;
