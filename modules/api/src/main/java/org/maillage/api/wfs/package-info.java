/** Web Feature Service 2.0 (OGC 09-025r2) and 1.1.0 (OGC 04-094), reading and writing. */
@NullMarked
package org.maillage.api.wfs;

import org.jspecify.annotations.NullMarked;
