/** What a layer is: a database view and its description, declared as data. */
@NullMarked
package org.maillage.layers.layer;

import org.jspecify.annotations.NullMarked;
