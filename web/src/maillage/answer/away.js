// A place outside the area that the data cover: how far it is from them, and the place that was meant when longitude and latitude changed places.

import { distanceMetres } from '../geo/sphere.js';

/** @typedef {import('../state/state.js').Place} Place */
/** @typedef {[number, number]} Position longitude, latitude */
/** @typedef {[number, number, number, number]} Extent west, south, east, north */
/** @typedef {{metres: number, swapped: Place | null}} Away */

/** @param {Place | null} place @param {Extent | null | undefined} extent of the data @returns {Away | null} null: the place is among the data, or nobody knows */
export function awayFrom(place, extent) {
  const at = place && middleOf(place);
  if (!at || !extent || holds(extent, at)) return null;
  const swapped = exchanged(place);
  const meant = swapped && middleOf(swapped);
  return { metres: distanceMetres(at, nearestOf(extent, at)), swapped: meant && holds(extent, meant) ? swapped : null };
}

/** @param {Place} place @returns {Position | null} a thing of the service is among the data wherever it is */
function middleOf(place) {
  if (place.kind === 'feature') return null;
  return place.kind === 'shape' ? place.ring[0] : [place.lon, place.lat];
}

/** @param {Place} place @returns {Place | null} null: it would not be on Earth */
function exchanged(place) {
  if (place.kind === 'feature') return null;
  const points = place.kind === 'shape' ? place.ring : [[place.lon, place.lat]];
  if (points.some(([lon]) => Math.abs(lon) > 90)) return null;
  if (place.kind === 'shape') return { ...place, ring: place.ring.map(([lon, lat]) => [lat, lon]) };
  return { ...place, lon: place.lat, lat: place.lon };
}

/** @param {Extent} extent @param {Position} at */
const holds = ([west, south, east, north], [lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;

/** @param {Extent} extent @param {Position} at @returns {Position} */
const nearestOf = ([west, south, east, north], [lon, lat]) => [Math.max(west, Math.min(east, lon)), Math.max(south, Math.min(north, lat))];
