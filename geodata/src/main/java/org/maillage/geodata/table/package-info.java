/** The hand-written tables of the sample (names, places, texts), one record a line, columns separated by bars. */
@NullMarked
package org.maillage.geodata.table;

import org.jspecify.annotations.NullMarked;
