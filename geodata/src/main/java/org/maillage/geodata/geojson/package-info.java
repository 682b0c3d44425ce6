/** Writing the sample as JSON and GeoJSON (RFC 7946), the same bytes every time. */
@NullMarked
package org.maillage.geodata.geojson;

import org.jspecify.annotations.NullMarked;
