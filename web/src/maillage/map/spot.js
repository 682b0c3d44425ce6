// Where the things of one mark lie on the ground: apart, so that coming closer tells them apart, or all at one place.

import { distanceMetres } from '../geo/sphere.js';
import { scaleFor } from './scale.js';

/** @typedef {[number, number]} Position longitude, latitude */
/** @typedef {[number, number, number, number]} Bounds west, south, east, north */

export const CLOSEST = 18;     // zoom: beyond it the tiles have nothing more to say
const ONE_PLACE = 15;          // pixels at the closest zoom: marks that near never part
const LEAST = 25;              // metres: what is known of an address

/** @param {{x: number, y: number}} spot share of the world @returns {Position} */
export const positionOf = ({ x, y }) => [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];

/** @param {Position[]} places @returns {Bounds} */
export function boxAround(places) {
  /** @type {Bounds} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of places) {
    box[0] = Math.min(box[0], lon); box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon); box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** @param {Bounds} box @returns {boolean} */
export function neverParts([west, south, east, north]) {
  const { metres, pixels } = scaleFor(south, CLOSEST);
  return distanceMetres([west, south], [east, north]) < (ONE_PLACE * metres) / pixels;
}

/** The smallest question that has them all. @param {Position[]} places @param {Bounds} box @returns {import('../state/state.js').CirclePlace} */
export function circleAround(places, [west, south, east, north]) {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2].map((n) => Number(n.toFixed(6)));
  const far = places.reduce((most, p) => Math.max(most, distanceMetres([lon, lat], p)), 0);
  return { kind: 'circle', lon, lat, radius: Math.max(LEAST, Math.ceil(far) + 5) };
}
