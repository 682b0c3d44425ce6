/** Records through Hibernate Spatial, each write with its history and the revisions of the layers it touches. */
@NullMarked
package org.maillage.store.record;

import org.jspecify.annotations.NullMarked;
