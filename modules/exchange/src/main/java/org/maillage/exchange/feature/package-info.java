/** Records written as features of a layer. */
@NullMarked
package org.maillage.exchange.feature;

import org.jspecify.annotations.NullMarked;
