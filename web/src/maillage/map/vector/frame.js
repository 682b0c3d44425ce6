// What one picture covers: which tiles, and where they fall on the canvas. Pure arithmetic of Web Mercator tiles.

/** @typedef {import('./tiles.js').Address} Address */

/**
 * @typedef {object} Frame
 * @property {number} zoom     of the map
 * @property {number} left     world pixels of the canvas's left edge at this zoom
 * @property {number} top
 * @property {number} width    CSS pixels
 * @property {number} height
 * @property {number} ratio    device pixels per CSS pixel
 * @property {{left: number, top: number, right: number, bottom: number}} seen   the part of the canvas inside the window, CSS pixels
 */

const TILE = 256;
const LARGE = 1;      // tiles are drawn at 512 px: a quarter of the requests, and 4096 units still give 8 per pixel

/** @param {number} zoom of the map @param {{minZoom: number, maxZoom: number}} layer @returns {number | null} zoom of the tiles, null where the layer has none */
export function tileZoom(zoom, { minZoom, maxZoom }) {
  const z = Math.floor(zoom);
  return z < minZoom ? null : Math.max(Math.min(z - LARGE, maxZoom), minZoom, 0);
}

/** @param {Frame} frame @param {number} z @returns {number} CSS pixels of one tile's side */
export const sideOf = (frame, z) => TILE * 2 ** (frame.zoom - z);

/** @param {Frame} frame @param {number} z @returns {Address[]} from the middle outwards */
export function covering(frame, z) {
  const side = sideOf(frame, z);
  const last = 2 ** z - 1;
  const [x0, x1] = [Math.floor(frame.left / side), Math.floor((frame.left + frame.width) / side)];
  const [y0, y1] = [Math.max(0, Math.floor(frame.top / side)), Math.min(last, Math.floor((frame.top + frame.height) / side))];
  const out = [];
  for (let y = y0; y <= y1; y += 1) for (let x = Math.max(0, x0); x <= Math.min(last, x1); x += 1) out.push({ z, x, y });
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return out.sort((a, b) => Math.hypot(a.x - mx, a.y - my) - Math.hypot(b.x - mx, b.y - my));
}

/** @param {Address} a @returns {Address | null} the tile one zoom above that holds this one */
export const parentOf = ({ z, x, y }) => (z > 0 ? { z: z - 1, x: x >> 1, y: y >> 1 } : null);

/** @param {Address} a @returns {Address[]} */
export const childrenOf = ({ z, x, y }) => [0, 1, 2, 3].map((i) => ({ z: z + 1, x: x * 2 + (i & 1), y: y * 2 + (i >> 1) }));

/** Longitude and latitude to CSS pixels of the frame. @param {Frame} frame @param {[number, number]} position @returns {[number, number]} */
export function toFrame(frame, [lon, lat]) {
  const world = TILE * 2 ** frame.zoom;
  const sin = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return [(lon / 360 + 0.5) * world - frame.left, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world - frame.top];
}
