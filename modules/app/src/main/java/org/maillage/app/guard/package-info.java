/** What is refused before anyone is asked who they are: unknown names, too much at once. */
@NullMarked
package org.maillage.app.guard;

import org.jspecify.annotations.NullMarked;
