/** What is said of a layer to people and to catalogues: one description, from which every encoding of it is made. */
@NullMarked
package org.maillage.api.metadata;

import org.jspecify.annotations.NullMarked;
