/** Who the caller is: sessions and tokens, and what is needed before anything is changed. */
@NullMarked
package org.maillage.app.security;

import org.jspecify.annotations.NullMarked;
