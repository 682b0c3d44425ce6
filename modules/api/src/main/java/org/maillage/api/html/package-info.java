/** Resources as pages for people, rendered from what programs get. */
@NullMarked
package org.maillage.api.html;

import org.jspecify.annotations.NullMarked;
