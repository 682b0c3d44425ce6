package org.maillage.api.metadata;

import java.util.OptionalLong;
import org.maillage.api.request.Link;

/**
 * A whole layer as a file.
 *
 * @param ending of its name, with the point
 * @param bytes its size; empty until someone has asked for it
 */
public record Download(Link link, String ending, OptionalLong bytes) {}
