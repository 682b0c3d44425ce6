/** Money: schemes, each with its own perimeter, period, rates and rules. */
@NullMarked
package org.maillage.domain.funding;

import org.jspecify.annotations.NullMarked;
