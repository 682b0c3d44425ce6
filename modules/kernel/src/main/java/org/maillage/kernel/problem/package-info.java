/** What is told to a caller who made a mistake. */
@NullMarked
package org.maillage.kernel.problem;

import org.jspecify.annotations.NullMarked;
