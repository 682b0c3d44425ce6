/** The verbs of the command line. */
@NullMarked
package org.maillage.app.command;

import org.jspecify.annotations.NullMarked;
