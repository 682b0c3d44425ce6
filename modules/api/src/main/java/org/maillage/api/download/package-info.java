/** Layers and questions as files to download, made once for each state of the layer. */
@NullMarked
package org.maillage.api.download;

import org.jspecify.annotations.NullMarked;
