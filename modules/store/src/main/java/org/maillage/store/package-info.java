/** Where everything is kept: PostGIS or H2GIS, one behaviour. */
@NullMarked
package org.maillage.store;

import org.jspecify.annotations.NullMarked;
