/** The assembly: settings, wiring, the page, the command line. */
@NullMarked
package org.maillage.app;

import org.jspecify.annotations.NullMarked;
