/** Vocabularies at every start, the sample territory at the first. */
@NullMarked
package org.maillage.app.sample;

import org.jspecify.annotations.NullMarked;
