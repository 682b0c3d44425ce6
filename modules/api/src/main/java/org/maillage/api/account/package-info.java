/** What an account keeps for its programs. */
@NullMarked
package org.maillage.api.account;

import org.jspecify.annotations.NullMarked;
