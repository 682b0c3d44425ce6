/** One question about one layer, and the port that answers it: every protocol reads through here. */
@NullMarked
package org.maillage.layers.query;

import org.jspecify.annotations.NullMarked;
