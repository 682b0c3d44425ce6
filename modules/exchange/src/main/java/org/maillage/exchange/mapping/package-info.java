/** From the columns of a file to the facts of a record. */
@NullMarked
package org.maillage.exchange.mapping;

import org.jspecify.annotations.NullMarked;
