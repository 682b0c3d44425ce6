/** Search over all records. */
@NullMarked
package org.maillage.api.search;

import org.jspecify.annotations.NullMarked;
