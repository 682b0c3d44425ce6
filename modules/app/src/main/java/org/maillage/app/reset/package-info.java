/** Lost passwords: a link to who owns the account, and another password by it. */
@NullMarked
package org.maillage.app.reset;

import org.jspecify.annotations.NullMarked;
