/** The one geometry factory, and what makes a geometry fit to be stored: EPSG:4326, longitude first, valid. */
@NullMarked
package org.maillage.kernel.geometry;

import org.jspecify.annotations.NullMarked;
