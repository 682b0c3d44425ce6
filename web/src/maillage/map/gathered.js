// What a click on a mark with a number does: the map comes closer to its things; those at one place are listed by the question « que se passe-t-il ici ? ».

import { saidThings } from '../layers/names.js';
import { askedPlace } from '../state/transitions.js';
import { spotsIn } from './vector/clusters.js';
import { CLOSEST, boxAround, circleAround, neverParts, positionOf } from './spot.js';
import { freeOf } from './reveal.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('./vector/clusters.js').Cluster} Cluster */

const STEP = 1;      // zooms: a click always comes closer by as much

/** @param {Application} app @param {LeafletMap} map @param {Cluster} cluster */
export function openGathered(app, map, cluster) {
  const places = spotsIn(cluster).map(positionOf);
  const box = boxAround(places);
  if (map.getZoom() >= CLOSEST || neverParts(box)) app.change((s) => askedPlace(s, circleAround(places, box)));
  else comeCloser(map, box);
}

/** @param {Cluster} cluster @param {import('../i18n/words.js').Words} words @param {string} kind of its layer */
export function saidGathered(cluster, words, kind) {
  return words.t('cluster.tip', { what: `${words.number(cluster.n)} ${saidThings(words, cluster.layer, kind, cluster.n)}` });
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
