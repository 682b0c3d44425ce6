/** The place question: what is here, with shares, distances, sources and dates. */
@NullMarked
package org.maillage.domain.place;

import org.jspecify.annotations.NullMarked;
