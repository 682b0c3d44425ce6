package org.maillage.layers.draw;

import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.style.Style;

/**
 * One layer of a map.
 *
 * @param query which of its features are drawn; the map reads those in its frame
 */
public record DrawnLayer(FeatureQuery query, Style style) {}
