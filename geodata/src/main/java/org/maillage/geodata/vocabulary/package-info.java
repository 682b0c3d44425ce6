/** Reading the vocabularies that the sample's codes come from. */
@NullMarked
package org.maillage.geodata.vocabulary;

import org.jspecify.annotations.NullMarked;
