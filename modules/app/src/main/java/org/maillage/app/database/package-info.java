/** The connection pool on PostGIS or on an embedded H2GIS file. */
@NullMarked
package org.maillage.app.database;

import org.jspecify.annotations.NullMarked;
