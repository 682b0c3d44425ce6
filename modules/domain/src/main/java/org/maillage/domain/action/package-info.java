/** What is done: programmes, their axes, and actions with place, partners, budget and indicators. */
@NullMarked
package org.maillage.domain.action;

import org.jspecify.annotations.NullMarked;
