/** The journal of what is done with accounts and rights, and of who was told what is confidential. */
@NullMarked
package org.maillage.domain.audit;

import org.jspecify.annotations.NullMarked;
