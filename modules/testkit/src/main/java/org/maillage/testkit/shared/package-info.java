/** The shared test data: real public files that stay outside the repository. */
@NullMarked
package org.maillage.testkit.shared;

import org.jspecify.annotations.NullMarked;
