/** The words of schema.org, by which search engines find data in pages. */
@NullMarked
package org.maillage.api.schemaorg;

import org.jspecify.annotations.NullMarked;
