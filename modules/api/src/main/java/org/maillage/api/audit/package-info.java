/** The journal over HTTP. */
@NullMarked
package org.maillage.api.audit;

import org.jspecify.annotations.NullMarked;
