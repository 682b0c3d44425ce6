/** What the committed sample and vocabularies promise to those who import them. */
@NullMarked
package org.maillage.geodata;

import org.jspecify.annotations.NullMarked;
