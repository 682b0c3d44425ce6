/** The funding schemes of the sample and their own perimeters. */
@NullMarked
package org.maillage.geodata.funding;

import org.jspecify.annotations.NullMarked;
