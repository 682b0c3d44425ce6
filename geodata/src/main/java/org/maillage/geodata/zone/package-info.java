/** The intervention zones of the sample and their earlier versions. */
@NullMarked
package org.maillage.geodata.zone;

import org.jspecify.annotations.NullMarked;
