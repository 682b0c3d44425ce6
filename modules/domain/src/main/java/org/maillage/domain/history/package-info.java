/** What happened to a record, version by version. */
@NullMarked
package org.maillage.domain.history;

import org.jspecify.annotations.NullMarked;
