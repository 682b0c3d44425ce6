/** Measurements: what is said of speed and memory comes from here. */
@NullMarked
package org.maillage.bench;

import org.jspecify.annotations.NullMarked;
