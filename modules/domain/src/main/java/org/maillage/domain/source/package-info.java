/** Where a fact comes from, when, and under which licence. */
@NullMarked
package org.maillage.domain.source;

import org.jspecify.annotations.NullMarked;
