/** Styles as QGIS keeps them. */
@NullMarked
package org.maillage.layers.style.qml;

import org.jspecify.annotations.NullMarked;
