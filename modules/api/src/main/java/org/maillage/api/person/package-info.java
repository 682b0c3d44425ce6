/** Personal data: what is held of whom, and the rights of those whom it tells of. */
@NullMarked
package org.maillage.api.person;

import org.jspecify.annotations.NullMarked;
