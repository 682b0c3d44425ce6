/** The HTTP face of Maillage; one package for each building block of OGC API and for each feature of the application. */
@NullMarked
package org.maillage.api;

import org.jspecify.annotations.NullMarked;
