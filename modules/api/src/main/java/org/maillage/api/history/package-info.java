/** What is done: the writes by person, run, place and time, and imports with their undoing. */
@NullMarked
package org.maillage.api.history;

import org.jspecify.annotations.NullMarked;
