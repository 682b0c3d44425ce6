// How many areas lie over each other: what tells a map whether their fills would add up.

import { boxOf } from './point.js';

/** @typedef {import('../api/contract.js').Feature} Feature */

/** Of an area the size of its box, in square degrees, only to be compared; of anything else 0. @param {Feature} feature */
export function sizeOf({ geometry }) {
  const [west, south, east, north] = (geometry?.type.includes('Polygon') && boxOf(geometry)) || [0, 0, 0, 0];
  return (east - west) * (north - south);
}

/** About, by their boxes, on average over all that they cover. @param {Feature[]} features */
export function depthOf(features) {
  const areas = features.filter((f) => sizeOf(f) > 0);
  const whole = boxOf({ type: 'GeometryCollection', coordinates: [], geometries: areas.flatMap((f) => f.geometry ?? []) });
  return whole ? areas.reduce((sum, f) => sum + sizeOf(f), 0) / ((whole[2] - whole[0]) * (whole[3] - whole[1])) : 0;
}
