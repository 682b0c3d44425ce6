/** Folding of text for comparison without accents and case, defined once. */
@NullMarked
package org.maillage.kernel.text;

import org.jspecify.annotations.NullMarked;
