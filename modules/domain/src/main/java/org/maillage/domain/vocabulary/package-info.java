/** Vocabularies as data: stable codes with labels; logic uses codes only. */
@NullMarked
package org.maillage.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
