/** The actors of the sample, where they sit and act, and the relations between them. */
@NullMarked
package org.maillage.geodata.actor;

import org.jspecify.annotations.NullMarked;
