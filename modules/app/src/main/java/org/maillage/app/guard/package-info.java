/** Who may write while there are no accounts, and how much. */
@NullMarked
package org.maillage.app.guard;

import org.jspecify.annotations.NullMarked;
