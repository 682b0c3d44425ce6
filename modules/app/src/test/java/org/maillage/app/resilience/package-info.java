/** What is left after a kill, a lost database and an oversized body: the real application, ended in the real way. */
@NullMarked
package org.maillage.app.resilience;

import org.jspecify.annotations.NullMarked;
