/** Fresh databases of both kinds for tests: the same test runs on PostGIS and on H2GIS. */
@NullMarked
package org.maillage.testkit.database;

import org.jspecify.annotations.NullMarked;
