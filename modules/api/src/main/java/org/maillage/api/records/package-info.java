/** OGC API Records: the layers as the records of one catalogue. */
@NullMarked
package org.maillage.api.records;

import org.jspecify.annotations.NullMarked;
