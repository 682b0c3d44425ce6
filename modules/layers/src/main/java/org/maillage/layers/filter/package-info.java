/**
 * Filters as one normalised GeoTools tree: the leaves every query language is made of, and their three-valued algebra.
 *
 * <p>GeoTools' own comparisons compare texts that look like numbers as numbers, spatial equality vertex by vertex, and
 * take two nulls as equal; SQL does none of it. The leaves here are GeoTools filters too, but mean what SQL means.
 */
@NullMarked
package org.maillage.layers.filter;

import org.jspecify.annotations.NullMarked;
