// What a click on a mark with a number does: the map comes closer to its things; those at one place are listed by the question « que se passe-t-il ici ? ».

import { distanceMetres } from '../geo/sphere.js';
import { askedPlace } from '../state/transitions.js';
import { spotsIn } from './vector/clusters.js';
import { freeOf } from './reveal.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('./vector/clusters.js').Cluster} Cluster */
/** @typedef {[number, number]} Position longitude, latitude */

const CLOSEST = 18;
const STEP = 1;           // zooms: a click always comes closer by as much
const ONE_PLACE = 15;     // pixels at the closest zoom: marks that near will never part
const LEAST = 25;         // metres: what is known of an address

/** @param {Application} app @param {LeafletMap} map @param {Cluster} cluster */
export function openGathered(app, map, cluster) {
  const places = spotsIn(cluster).map(positionOf);
  const box = boxAround(places);
  if (map.getZoom() >= CLOSEST || metresAcross(box) < ONE_PLACE * metresPerPixel(box[1], CLOSEST)) askThere(app, places, box);
  else comeCloser(map, box);
}

/** @param {Cluster} cluster @param {import('../i18n/words.js').Words} words @param {string} kind of its layer */
export const saidGathered = (cluster, words, kind) => words.t('cluster.tip', { what: `${words.number(cluster.n)} ${words.t(`sum.${kind}`, { n: cluster.n })}` });

/** @param {import('./vector/bins.js').Spot} spot @returns {Position} */
function positionOf({ x, y }) {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** @param {Position[]} places @returns {[number, number, number, number]} west, south, east, north */
function boxAround(places) {
  const box = /** @type {[number, number, number, number]} */ ([Infinity, Infinity, -Infinity, -Infinity]);
  for (const [lon, lat] of places) {
    box[0] = Math.min(box[0], lon); box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon); box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** @param {[number, number, number, number]} box */
const metresAcross = ([west, south, east, north]) => distanceMetres([west, south], [east, north]);

/** @param {number} lat @param {number} zoom */
const metresPerPixel = (lat, zoom) => (40075016.686 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);

/** @param {Application} app @param {Position[]} places @param {[number, number, number, number]} box */
function askThere(app, places, [west, south, east, north]) {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2].map((n) => Number(n.toFixed(6)));
  const far = places.reduce((most, p) => Math.max(most, distanceMetres([lon, lat], p)), 0);
  app.change((s) => askedPlace(s, { kind: 'circle', lon, lat, radius: Math.max(LEAST, Math.ceil(far) + 5) }));
}

/** The whole steps that show all of it; one at least. @param {LeafletMap} map @param {[number, number, number, number]} box */
function comeCloser(map, [west, south, east, north]) {
  const [a, b] = [map.latLngToContainerPoint([north, west]), map.latLngToContainerPoint([south, east])];
  const free = freeOf(map);
  const fit = Math.log2(Math.min((free.right - free.left) / Math.max(1, b.x - a.x), (free.bottom - free.top) / Math.max(1, b.y - a.y)));
  const zoom = Math.min(CLOSEST, Math.floor(map.getZoom() + Math.max(STEP, fit)));
  const size = map.getSize();
  // what lies over the map moves the middle of what is free
  const [dx, dy] = [(free.left + free.right - size.x) / 2, (free.top + free.bottom - size.y) / 2];
  const middle = map.project([(south + north) / 2, (west + east) / 2], zoom).subtract([dx, dy]);
  map.flyTo(map.unproject(middle, zoom), zoom, { duration: 0.35, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
}
