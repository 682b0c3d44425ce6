package org.maillage.api.metadata;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a layer: the structure that published it, or that runs the service.
 *
 * @param email where questions on data go; null when the settings name none
 */
public record Publisher(UUID id, String name, @Nullable String email) {}
