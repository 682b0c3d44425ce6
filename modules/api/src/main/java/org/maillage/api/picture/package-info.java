/** Maps as files, whatever protocol asked for them. */
@NullMarked
package org.maillage.api.picture;

import org.jspecify.annotations.NullMarked;
