/** Personal data: what its keeping needs, and the purge of every night. */
@NullMarked
package org.maillage.app.person;

import org.jspecify.annotations.NullMarked;
