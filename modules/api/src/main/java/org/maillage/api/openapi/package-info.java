/** The OpenAPI description of the OGC interface. */
@NullMarked
package org.maillage.api.openapi;

import org.jspecify.annotations.NullMarked;
