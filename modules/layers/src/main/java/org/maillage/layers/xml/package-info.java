/** XML that others send: queries, filters, styles. Read without ever leaving the document. */
@NullMarked
package org.maillage.layers.xml;

import org.jspecify.annotations.NullMarked;
