/** The page of the application, with its import map and its content security policy. */
@NullMarked
package org.maillage.app.page;

import org.jspecify.annotations.NullMarked;
