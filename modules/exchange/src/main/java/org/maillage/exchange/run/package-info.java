/** Import runs: one transaction each, and a report in which every row is accounted for. */
@NullMarked
package org.maillage.exchange.run;

import org.jspecify.annotations.NullMarked;
