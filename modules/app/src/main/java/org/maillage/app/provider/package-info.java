/** Logging in by way of a provider that vouches for people (OpenID Connect). */
@NullMarked
package org.maillage.app.provider;

import org.jspecify.annotations.NullMarked;
