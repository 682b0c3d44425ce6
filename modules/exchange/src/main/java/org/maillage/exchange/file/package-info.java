/** Files of features, read one feature at a time in whatever space they are in. */
@NullMarked
package org.maillage.exchange.file;

import org.jspecify.annotations.NullMarked;
