// Where tiles fall on a picture, and what stands in for those that have not come yet.

import { covering, parentOf, childrenOf, sideOf, tileZoom } from './frame.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('./tiles.js').Tile} Tile */
/** @typedef {import('./tiles.js').Tiles} Tiles */
/** @typedef {import('./tiles.js').Address} Address */
/** @typedef {import('./painter.js').Drawn} Drawn */
/** @typedef {{tile: Tile, wanted: Address, side: number, x: number, y: number, clip: [number, number, number, number]}} Piece where a tile falls, the address it answers, and the part of the canvas it may paint */

/** @param {Frame} frame @param {Drawn} drawn @param {Tiles} tiles @returns {Piece[]} */
export function piecesOf(frame, drawn, tiles) {
  const z = tileZoom(frame.zoom, drawn);
  return z === null ? [] : covering(frame, z).flatMap((a) => standIns(a, drawn, tiles).map((tile) => place(frame, tile, a)));
}

/** The tile itself or, until it comes, what is known from other zooms. @param {Address} a @param {Drawn} drawn @param {Tiles} tiles @returns {Tile[]} */
function standIns(a, drawn, tiles) {
  const of = (/** @type {Address} */ b) => tiles.get({ ...b, layer: drawn.id, of: drawn.of, query: drawn.query });
  const own = of(a);
  if (own !== undefined) return own ? [own] : [];
  const below = childrenOf(a).map(of);
  if (below.some(Boolean)) return /** @type {Tile[]} */ (below.filter(Boolean));
  for (let up = parentOf(a), n = 0; up && n < 4; up = parentOf(up), n += 1) {
    const tile = of(up);
    if (tile) return [tile];
  }
  return [];
}

/** @param {Frame} frame @param {Tile} tile @param {Address} wanted @returns {Piece} */
function place(frame, tile, wanted) {
  const side = sideOf(frame, tile.name.z);
  const inner = tile.name.z > wanted.z ? tile.name : wanted;
  const step = sideOf(frame, inner.z);
  // clipped on whole device pixels: a half-painted edge would show as a seam
  const snap = (/** @type {number} */ v) => Math.round(v * frame.ratio) / frame.ratio;
  const [l, t] = [inner.x * step - frame.left, inner.y * step - frame.top];
  return { tile, wanted: inner, side, x: tile.name.x * side - frame.left, y: tile.name.y * side - frame.top, clip: [snap(l), snap(t), snap(l + step), snap(t + step)] };
}

