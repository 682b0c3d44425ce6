// Drawing as pure steps. A pointer and a keyboard do the same three things: put a point, move the free end, finish.

import { distanceMetres } from '../../geo/sphere.js';

/** @typedef {[number, number]} Position longitude, latitude */
/** @typedef {'circle' | 'rectangle' | 'polygon'} Tool */
/** @typedef {{tool: Tool | null, points: Position[], end: Position | null, done: import('../../state/state.js').Place | null}} Drawing */

/** @type {Readonly<Drawing>} */
export const NOT_DRAWING = Object.freeze({ tool: null, points: [], end: null, done: null });

/** @param {Tool} tool @returns {Drawing} */
export const started = (tool) => ({ tool, points: [], end: null, done: null });

/** @param {Drawing} d @param {Position} end @returns {Drawing} */
export const aimed = (d, end) => ({ ...d, end });

/** @param {Drawing} d @param {Position} at @returns {Drawing} */
export function pressed(d, at) {
  const points = [...d.points, at];
  if (d.tool === 'polygon' || points.length < 2) return { ...d, points, end: at };
  return finished({ ...d, points, end: at });
}

/** @param {Drawing} d @returns {Drawing} takes the last point back */
export const retracted = (d) => ({ ...d, points: d.points.slice(0, -1) });

/** @param {Drawing} d @returns {Drawing} the same when there is not enough to make a place */
export function finished(d) {
  const done = placeOf(d.tool, d.points);
  return done ? { ...d, done } : d;
}

/** @param {Tool | null} tool @param {Position[]} points @returns {import('../../state/state.js').Place | null} */
function placeOf(tool, points) {
  const [a, b] = points;
  if (tool === 'circle' && b) return circleOf(a, b);
  if (tool === 'rectangle' && b && a[0] !== b[0] && a[1] !== b[1]) return { kind: 'shape', ring: rectangleOf(a, b), buffer: 0 };
  if (tool === 'polygon' && points.length > 2) return { kind: 'shape', ring: points, buffer: 0 };
  return null;
}

/** @param {Position} centre @param {Position} edge @returns {import('../../state/state.js').Place | null} */
function circleOf(centre, edge) {
  const radius = Math.round(distanceMetres(centre, edge));
  return radius > 0 ? { kind: 'circle', lon: centre[0], lat: centre[1], radius } : null;
}

/** @param {Position} a @param {Position} b @returns {Position[]} */
const rectangleOf = (a, b) => [a, [b[0], a[1]], b, [a[0], b[1]]];

/** What is drawn so far, as a place, with the free end. @param {Drawing} d */
export const previewOf = (d) => (d.end ? placeOf(d.tool, [...d.points, d.end]) : null);
