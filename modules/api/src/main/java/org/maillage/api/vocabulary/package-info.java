/** Vocabularies for labels. */
@NullMarked
package org.maillage.api.vocabulary;

import org.jspecify.annotations.NullMarked;
