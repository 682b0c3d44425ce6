// What is under the pointer, read from what was painted.

/** @typedef {import('./painter.js').Picture} Picture */
/** @typedef {import('./clusters.js').Cluster} Cluster */
/** @typedef {{layer: string, id: string, name: string}} Thing */
/** @typedef {Thing | {cluster: Cluster}} Hit */

import { saidName } from '../../layers/names.js';
import { DOT, HALO } from './clusters.js';

const REACH = 6;      // pixels around a mark that still mean it

/** @param {CanvasRenderingContext2D} ctx any context: its transform is ignored @param {Picture} picture @param {number} x @param {number} y CSS pixels of the frame @returns {Hit | null} */
export function hitAt(ctx, picture, x, y) {
  return hitMark(picture, x, y) ?? hitShape(ctx, picture, x, y);
}

/** @param {Picture} picture @param {number} x @param {number} y @returns {Hit | null} the nearest single mark, or the disc that is under the pointer itself */
function hitMark({ dots, clusters }, x, y) {
  const cluster = clusters.find((c) => Math.hypot(c.x - x, c.y - y) <= c.radius + HALO);
  let best = null;
  let least = cluster ? DOT : DOT + REACH;
  for (const dot of dots) {
    const d = Math.hypot(dot.x - x, dot.y - y);
    if (d < least) { least = d; best = dot; }
  }
  if (best) return { layer: best.layer, id: best.id, name: String(best.feature.properties.name ?? '') };
  return cluster ? { cluster } : null;
}

/** Areas that only locate (territories, perimeters) never answer the pointer. */
const SILENT = new Set(['territories', 'funding-perimeters', 'actor-areas']);

/** @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {number} x @param {number} y @returns {Thing | null} the topmost */
function hitShape(ctx, picture, x, y) {
  const silent = (/** @type {string} */ layer) => SILENT.has(layer) && layer !== picture.answers;
  for (let i = picture.shapes.length - 1; i >= 0; i -= 1) {
    const { layer, feature, piece, path } = picture.shapes[i];
    const [l, t, r, b] = piece.clip;
    if (silent(layer) || x < l || x >= r || y < t || y >= b) continue;
    const scale = piece.side / piece.tile.extent;
    const at = /** @type {[number, number]} */ ([(x - piece.x) / scale, (y - piece.y) / scale]);
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.lineWidth = (2 * REACH) / scale;
    const inside = feature.kind === 3 ? ctx.isPointInPath(path, ...at) : ctx.isPointInStroke(path, ...at);
    ctx.restore();
    if (inside) return { layer, id: String(feature.properties.id), name: saidName(layer, String(feature.properties.name ?? ''), feature.properties.type) };
  }
  return null;
}
