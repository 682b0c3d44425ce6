// Undo and redo of an outline: two piles of what was before and after. Pure.

/** @typedef {import('./ring.js').Position} Position */
/** @typedef {{past: Position[][], now: Position[], future: Position[][]}} Steps */

/** @param {Position[]} ring @returns {Steps} */
export const begun = (ring) => ({ past: [], now: ring, future: [] });

/** @param {Steps} s @param {Position[]} ring @returns {Steps} */
export const stepped = (s, ring) => (same(s.now, ring) ? s : { past: [...s.past, s.now], now: ring, future: [] });

/** @param {Steps} s @returns {Steps} */
export const undone = (s) => (s.past.length ? { past: s.past.slice(0, -1), now: s.past[s.past.length - 1], future: [s.now, ...s.future] } : s);

/** @param {Steps} s @returns {Steps} */
export const redone = (s) => (s.future.length ? { past: [...s.past, s.now], now: s.future[0], future: s.future.slice(1) } : s);

/** @param {Position[]} a @param {Position[]} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
