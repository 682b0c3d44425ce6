/** What becomes of a test when something it needs is not on this machine. */
@NullMarked
package org.maillage.testkit.absence;

import org.jspecify.annotations.NullMarked;
