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
