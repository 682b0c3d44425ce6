/** Persons whom the structures know, what of them is kept and for how long, and their rights: Règlement (UE) 2016/679. */
@NullMarked
package org.maillage.domain.person;

import org.jspecify.annotations.NullMarked;
