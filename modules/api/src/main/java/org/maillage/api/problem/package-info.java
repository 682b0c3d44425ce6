/** Problems as RFC 9457 tells them. */
@NullMarked
package org.maillage.api.problem;

import org.jspecify.annotations.NullMarked;
