/** What lies around a place, read through the layers. */
@NullMarked
package org.maillage.store.place;

import org.jspecify.annotations.NullMarked;
