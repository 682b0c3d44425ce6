// A version of a record against the one before: both outlines, what was gained tinted under a +, what was lost hatched under a −.

import { CircleMarker, DivIcon, GeoJSON, LayerGroup, Marker } from 'leaflet';
import { boxOf, insideOf } from '../geo/point.js';

/** @typedef {import('../api/contract.js').Compared} Compared */
/** @typedef {import('../api/contract.js').Geometry} Geometry */

/** @param {Compared} compared */
export function comparisonLayer({ geometry, before, gained, lost }) {
  return new LayerGroup([
    ...shape(gained?.geometry ?? null, 'cmp gain'), ...shape(lost?.geometry ?? null, 'cmp loss'),
    ...shape(before, 'cmp then'), ...shape(geometry, 'cmp now'),
    ...sign(gained?.geometry ?? null, '+', 'gain'), ...sign(lost?.geometry ?? null, '−', 'loss'),
  ]);
}

/** Everything that the comparison shows. @param {Compared} compared */
export const comparisonBox = ({ geometry, before }) => boxOf({ type: 'GeometryCollection', coordinates: [], geometries: [geometry, before].flatMap((g) => g ?? []) });

/** @param {Geometry | null} geometry @param {string} className */
function shape(geometry, className) {
  return geometry ? [new GeoJSON(/** @type {any} */ (geometry), {
    interactive: false, style: { className: geometry.type.includes('Line') ? `${className} line` : className },
    pointToLayer: (/** @type {any} */ _, /** @type {any} */ at) => new CircleMarker(at, { radius: 7, className: `${className} dot`, interactive: false }),
  })] : [];
}

/** @param {Geometry | null} geometry @param {string} text @param {string} className */
function sign(geometry, text, className) {
  const at = insideOf(geometry);
  return at ? [new Marker([at[1], at[0]], { interactive: false, keyboard: false, icon: new DivIcon({ className: `sign ${className}`, html: text, iconSize: [24, 24] }) })] : [];
}
