/** The shared real data that tests run on, and never copy. */
@NullMarked
package org.maillage.testkit.data;

import org.jspecify.annotations.NullMarked;
