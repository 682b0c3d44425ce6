package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where whoever came by a provider logs out of it too, so that the next one at the same screen is not let in as them. */
public interface ProviderLogout {

    /** Null for a session that began with a password, or a provider that has no such address. To be asked before the session ends. */
    @Nullable URI of(HttpServletRequest request);
}
