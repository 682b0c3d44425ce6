/** The parameters of a question about one layer, the same for items, tiles, counts and facets. */
@NullMarked
package org.maillage.api.question;

import org.jspecify.annotations.NullMarked;
