/** OGC API Common: landing page and conformance. */
@NullMarked
package org.maillage.api.landing;

import org.jspecify.annotations.NullMarked;
