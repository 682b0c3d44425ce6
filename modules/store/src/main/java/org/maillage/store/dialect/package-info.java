/** Every difference between the two databases, and nothing else. */
@NullMarked
package org.maillage.store.dialect;

import org.jspecify.annotations.NullMarked;
