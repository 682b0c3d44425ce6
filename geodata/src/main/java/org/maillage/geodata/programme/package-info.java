/** The programmes of the sample, their axes and actions, with budgets and indicators. */
@NullMarked
package org.maillage.geodata.programme;

import org.jspecify.annotations.NullMarked;
