/** Actors: organisations, people in a function and informal groups, with their three kinds of place. */
@NullMarked
package org.maillage.domain.actor;

import org.jspecify.annotations.NullMarked;
