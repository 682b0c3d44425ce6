/** Who may write while there are no accounts. */
@NullMarked
package org.maillage.app.guard;

import org.jspecify.annotations.NullMarked;
