// How far something that is in the place is from its middle: what a list can say of a mark on the map.

import { bearingDegrees, distanceMetres } from '../geo/sphere.js';

/** @typedef {import('../api/contract.js').PlaceItem} PlaceItem */

/** Something drawn as a mark lies at a distance from the middle; an area or a line has no one distance. @param {import('../api/contract.js').AskedPlace} place @param {PlaceItem} item @returns {number | null} metres */
export function metresFrom(place, item) {
  if (item.distanceMetres && item.distanceMetres >= 1) return item.distanceMetres;
  const mark = item.areaSquareMetres === null && item.lengthMetres === null;
  return mark && item.point && place.areaSquareMetres ? distanceMetres(place.centre, item.point) : null;
}

/** The nearest marks, then what takes a share or acts there from elsewhere, in the order of shares. @param {PlaceItem[]} items @param {import('../api/contract.js').AskedPlace} place @returns {PlaceItem[]} */
export function nearestFirst(items, place) {
  const spread = (/** @type {PlaceItem} */ i) => Number(i.shareOfPlace !== null || i.role === 'area');
  const far = (/** @type {PlaceItem} */ i) => (spread(i) ? 0 : metresFrom(place, i) ?? 0);
  return [...items].sort((a, b) => spread(a) - spread(b) || far(a) - far(b));
}

/** @param {import('../api/contract.js').AskedPlace} place @param {PlaceItem} item @param {import('../i18n/words.js').Words} words @returns {{distance: string, direction: string} | null} */
export function farFrom(place, item, words) {
  const metres = metresFrom(place, item);
  if (metres === null) return null;
  const bearing = item.bearingDegrees ?? (item.point && bearingDegrees(place.centre, item.point));
  return { distance: words.distance(metres), direction: bearing === null ? '' : words.towards(bearing) };
}
