/** The web server that carries everything. */
@NullMarked
package org.maillage.app.server;

import org.jspecify.annotations.NullMarked;
