/** The service as files that QGIS opens: a project of all layers, and definitions of them, read from our services and drawn as our styles say. */
@NullMarked
package org.maillage.api.qgis;

import org.jspecify.annotations.NullMarked;
