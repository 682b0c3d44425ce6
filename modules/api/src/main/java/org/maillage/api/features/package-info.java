/** OGC API Features, Parts 1 and 2. */
@NullMarked
package org.maillage.api.features;

import org.jspecify.annotations.NullMarked;
