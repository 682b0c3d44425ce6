// Distances on the sphere, good to 0.5 %: for what is shown while drawing. Figures that count come from the server (ellipsoid).

const RADIUS = 6371008.8;      // metres, mean radius of GRS80
const rad = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;
const deg = (/** @type {number} */ radians) => (radians * 180) / Math.PI;

/** @typedef {[number, number]} Position longitude, latitude, EPSG:4326 */

/** @param {Position} a @param {Position} b @returns {number} metres */
export function distanceMetres(a, b) {
  const [lat1, lat2] = [rad(a[1]), rad(b[1])];
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(rad(b[0] - a[0]) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** @param {Position} a @param {Position} b @returns {number} degrees from north, clockwise */
export function bearingDegrees(a, b) {
  const [lat1, lat2, dLon] = [rad(a[1]), rad(b[1]), rad(b[0] - a[0])];
  const y = Math.sin(dLon) * Math.cos(lat2);
  const x = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon);
  return (deg(Math.atan2(y, x)) + 360) % 360;
}

/** @param {Position} from @param {number} bearing degrees @param {number} metres @returns {Position} */
export function destination(from, bearing, metres) {
  const d = metres / RADIUS;
  const [lat1, b] = [rad(from[1]), rad(bearing)];
  const lat2 = Math.asin(Math.sin(lat1) * Math.cos(d) + Math.cos(lat1) * Math.sin(d) * Math.cos(b));
  const dLon = Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(lat1), Math.cos(d) - Math.sin(lat1) * Math.sin(lat2));
  return [from[0] + deg(dLon), deg(lat2)];
}

/** @param {Position} centre @param {number} metres @returns {Position[]} a closed ring */
export function circleRing(centre, metres, corners = 72) {
  return Array.from({ length: corners + 1 }, (_, i) => destination(centre, ((i % corners) * 360) / corners, metres));
}

/** @param {Position[]} ring closed or not @returns {number} square metres */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    sum += rad(b[0] - a[0]) * (2 + Math.sin(rad(a[1])) + Math.sin(rad(b[1])));
  }
  return Math.abs((sum * RADIUS * RADIUS) / 2);
}

/** @param {Position[]} line @returns {number} metres */
export const lineLength = (line) => line.slice(1).reduce((sum, p, i) => sum + distanceMetres(line[i], p), 0);
