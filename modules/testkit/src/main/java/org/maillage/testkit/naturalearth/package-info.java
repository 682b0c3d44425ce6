/** The test dataset of the CQL2 standard as layers. */
@NullMarked
package org.maillage.testkit.naturalearth;

import org.jspecify.annotations.NullMarked;
