/** Reading a request's parameters strictly, and writing its addresses. */
@NullMarked
package org.maillage.api.request;

import org.jspecify.annotations.NullMarked;
