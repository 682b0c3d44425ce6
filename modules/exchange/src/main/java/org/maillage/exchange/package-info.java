/** Files in and out. */
@NullMarked
package org.maillage.exchange;

import org.jspecify.annotations.NullMarked;
