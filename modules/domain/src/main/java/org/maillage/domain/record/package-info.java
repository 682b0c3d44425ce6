/** What every record has: identity, version, validity, confidentiality, provenance, measured geometry; and the one way to write it. */
@NullMarked
package org.maillage.domain.record;

import org.jspecify.annotations.NullMarked;
