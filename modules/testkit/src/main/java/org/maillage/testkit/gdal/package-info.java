/** GDAL as the other reader of what we read, and the client of what we serve. */
@NullMarked
package org.maillage.testkit.gdal;

import org.jspecify.annotations.NullMarked;
