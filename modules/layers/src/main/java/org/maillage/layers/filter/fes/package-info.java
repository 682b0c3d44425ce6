/** Filter Encoding 2.0 (OGC 09-026r2) and 1.1 (OGC 04-095): filters in XML, read into the parts that CQL2 is made of. */
@NullMarked
package org.maillage.layers.filter.fes;

import org.jspecify.annotations.NullMarked;
