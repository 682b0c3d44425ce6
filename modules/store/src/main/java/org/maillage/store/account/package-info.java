/** Accounts, memberships and tokens in their tables. */
@NullMarked
package org.maillage.store.account;

import org.jspecify.annotations.NullMarked;
