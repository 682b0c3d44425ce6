/** How records hang together: relations between actors, and who leads, funds, manages or belongs to what. */
@NullMarked
package org.maillage.domain.connection;

import org.jspecify.annotations.NullMarked;
