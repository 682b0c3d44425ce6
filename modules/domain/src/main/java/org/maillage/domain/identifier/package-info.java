/** Official identifiers, checked by their real format. */
@NullMarked
package org.maillage.domain.identifier;

import org.jspecify.annotations.NullMarked;
