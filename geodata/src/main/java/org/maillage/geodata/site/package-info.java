/** The protected and inventoried sites of the sample. */
@NullMarked
package org.maillage.geodata.site;

import org.jspecify.annotations.NullMarked;
