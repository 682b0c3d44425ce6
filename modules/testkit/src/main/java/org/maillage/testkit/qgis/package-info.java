/** QGIS without its window, as the client that partners use most. */
@NullMarked
package org.maillage.testkit.qgis;

import org.jspecify.annotations.NullMarked;
