// Whether the service can answer about a place that was drawn. Told here, in words that say what to do, before it is asked.

import { ringArea } from '../geo/sphere.js';
import { crossesItself } from './ring.js';

/** @typedef {import('../state/state.js').Place} Place */
/** @typedef {'crosses' | 'wide' | 'small' | 'far'} Trouble */

const WIDEST = 180;      // degrees of longitude: wider, the sides of a shape are not those that were drawn
const LEAST = 1;      // square metre: a link keeps positions to the metre
const FARTHEST = 100_000;      // metres around something, as the service takes them

/** @param {Place} place @returns {Trouble | null} */
export function troubleOf(place) {
  if (place.kind === 'circle') return place.radius > FARTHEST ? 'far' : null;
  if (place.kind === 'point') return null;
  if (place.buffer > FARTHEST) return 'far';
  return place.kind === 'shape' ? ringTrouble(place.ring) : null;
}

/** An outline is looked at again with each frame of a drag, and new with each change. @type {WeakMap<object, Trouble | 'none'>} */
const seen = new WeakMap();

/** @param {[number, number][]} ring @returns {Trouble | null} */
function ringTrouble(ring) {
  const told = seen.get(ring) ?? look(ring);
  seen.set(ring, told);
  return told === 'none' ? null : told;
}

/** @param {[number, number][]} ring @returns {Trouble | 'none'} */
function look(ring) {
  const longitudes = ring.map(([lon]) => lon);
  const width = longitudes.reduce((a, b) => Math.max(a, b)) - longitudes.reduce((a, b) => Math.min(a, b));
  if (width > WIDEST) return 'wide';
  if (crossesItself(ring)) return 'crosses';
  return ringArea(ring) < LEAST ? 'small' : 'none';
}
