/** Who asks and who writes: accounts, the structures they belong to, and what each may see and change. */
@NullMarked
package org.maillage.domain.account;

import org.jspecify.annotations.NullMarked;
