/** Who was told what is not public. */
@NullMarked
package org.maillage.app.audit;

import org.jspecify.annotations.NullMarked;
