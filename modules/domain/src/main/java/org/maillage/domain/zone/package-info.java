/** Intervention zones: delimited areas with a purpose, a status, versions and a justification. */
@NullMarked
package org.maillage.domain.zone;

import org.jspecify.annotations.NullMarked;
