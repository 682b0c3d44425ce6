/** Territories: communes, EPCI, départements, régions, parks, massifs, with codes that hold for a time. */
@NullMarked
package org.maillage.domain.territory;

import org.jspecify.annotations.NullMarked;
