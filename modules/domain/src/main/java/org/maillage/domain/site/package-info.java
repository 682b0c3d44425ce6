/** Protected and inventoried sites. */
@NullMarked
package org.maillage.domain.site;

import org.jspecify.annotations.NullMarked;
