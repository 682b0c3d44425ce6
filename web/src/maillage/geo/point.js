// A point and a box for any GeoJSON geometry.

/** @typedef {import('../api/contract.js').Geometry} Geometry */

/** @param {any} coordinates @returns {[number, number][]} */
function positions(coordinates) {
  return typeof coordinates?.[0] === 'number' ? [coordinates] : (coordinates ?? []).flatMap(positions);
}

/** @param {Geometry} geometry @returns {[number, number][]} */
const all = (geometry) => (geometry.geometries ? geometry.geometries.flatMap(all) : positions(geometry.coordinates));

/** @param {Geometry | null} geometry @returns {[number, number, number, number] | null} west, south, east, north */
export function boxOf(geometry) {
  const points = geometry ? all(geometry) : [];
  if (!points.length) return null;
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const least = (/** @type {number[]} */ v) => v.reduce((a, b) => Math.min(a, b));
  const most = (/** @type {number[]} */ v) => v.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** @param {Geometry | null} geometry @returns {[number, number] | null} the point itself, or the middle of its box */
export function pointOf(geometry) {
  const box = boxOf(geometry);
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** Inside the widest part of an area: halfway up it, in the middle of the longest stretch. @param {Geometry | null} geometry @returns {[number, number] | null} */
export function insideOf(geometry) {
  /** @type {[number, number][][][]} */
  const parts = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  const found = parts.flatMap((rings) => longestStretch(rings) ?? []);
  const best = found.reduce((/** @type {Stretch | null} */ a, b) => (a && a.width >= b.width ? a : b), null);
  return best && [best.x, best.y];
}

/** @typedef {{x: number, y: number, width: number}} Stretch */

/** @param {[number, number][][]} rings @returns {Stretch | null} */
function longestStretch(rings) {
  const box = boxOf({ type: 'Polygon', coordinates: rings });
  if (!box) return null;
  const y = (box[1] + box[3]) / 2;
  const xs = rings.flatMap((ring) => crossings(ring, y)).sort((a, b) => a - b);
  /** @type {Stretch | null} */
  let best = null;
  for (let i = 0; i + 1 < xs.length; i += 2) {
    const width = xs[i + 1] - xs[i];
    if (!best || width > best.width) best = { x: (xs[i] + xs[i + 1]) / 2, y, width };
  }
  return best;
}

/** @param {[number, number][]} ring closed @param {number} y @returns {number[]} where the ring crosses it */
const crossings = (ring, y) => ring.slice(1).flatMap(([x1, y1], i) => {
  const [x0, y0] = ring[i];
  return (y0 > y) === (y1 > y) ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
});
