// A polygon's outline as a list of vertices, open (the first is not repeated). Every change makes a new list.

import { short } from '../state/places.js';

/** @typedef {[number, number]} Position longitude, latitude */

/** @param {Position[]} ring @param {number} i @param {Position} to */
export const movedVertex = (ring, i, to) => ring.map((p, n) => (n === i ? to : p));

/** @param {Position[]} ring @param {number} i @returns {Position[]} the same ring when only a triangle is left */
export const removedVertex = (ring, i) => (ring.length > 3 ? ring.filter((_, n) => n !== i) : ring);

/** @param {Position[]} ring @param {number} i the vertex before @param {Position} at @returns {Position[]} */
export const insertedVertex = (ring, i, at) => [...ring.slice(0, i + 1), at, ...ring.slice(i + 1)];

/** @param {Position[]} ring @param {number} i @returns {Position} between a vertex and the next */
export function middleOf(ring, i) {
  const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Whether they are one as far as a link can tell. @param {Position[] | null} a @param {Position[] | null} b */
export const sameRing = (a, b) => Boolean(a && b && a.length === b.length && a.every((p, i) => short(p[0]) === short(b[i][0]) && short(p[1]) === short(b[i][1])));

/** A detailed outline has more vertices than hands can hold: those that would cover another wait for a closer view. @param {{x: number, y: number}[]} points in pixels @param {number} apart @returns {Set<number>} */
export function spaced(points, apart) {
  /** @type {Set<number>} */
  const kept = new Set();
  points.forEach((p, i) => {
    const free = [...kept].every((k) => Math.max(Math.abs(points[k].x - p.x), Math.abs(points[k].y - p.y)) >= apart);
    if (free) kept.add(i);
  });
  return kept;
}

/** @param {Position[]} ring @returns {boolean} two sides cross: such an outline has no area that can be trusted */
export function crossesItself(ring) {
  const n = ring.length;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 2; j < n; j += 1) {
      if ((j + 1) % n !== i && cross(ring[i], ring[i + 1], ring[j], ring[(j + 1) % n])) return true;
    }
  }
  return false;
}

/** @param {Position} a @param {Position} b @param {Position} c @param {Position} d */
function cross(a, b, c, d) {
  const side = (/** @type {Position} */ p, /** @type {Position} */ q, /** @type {Position} */ r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** The outline that can be edited, when the geometry is one polygon without holes. @param {import('../api/contract.js').Geometry | null} geometry @returns {Position[] | null} */
export function ringOf(geometry) {
  const polygon = geometry?.type === 'Polygon' ? geometry.coordinates : geometry?.type === 'MultiPolygon' && geometry.coordinates.length === 1 ? geometry.coordinates[0] : null;
  return polygon?.length === 1 ? polygon[0].slice(0, -1) : null;
}
