/** What the application needs to know of the service it runs on. */
@NullMarked
package org.maillage.api.service;

import org.jspecify.annotations.NullMarked;
