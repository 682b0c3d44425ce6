/** The domain of Maillage; its kinds of record are listed here. */
@NullMarked
package org.maillage.domain;

import org.jspecify.annotations.NullMarked;
