/** Records: read, create, replace, delete, with their history. */
@NullMarked
package org.maillage.api.record;

import org.jspecify.annotations.NullMarked;
