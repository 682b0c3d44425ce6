// What was just asked or opened must be seen: the map moves the least it can, round the panels that lie over it.

import { latLngBounds } from 'leaflet';
import { boxOf } from '../geo/point.js';
import { outlineOf } from '../api/service.js';
import { subjectOf } from '../state/state.js';
import { comparisonBox } from './comparison.js';
import { placesBox } from './mini.js';
import { comparedOn } from './scene.js';

/** @typedef {import('../application.js').Application} Application */

/** @type {WeakMap<import('leaflet').Map, string>} what was revealed last */
const shown = new WeakMap();

/** @param {Application} app @param {import('leaflet').Map} map */
export function reveal(app, map) {
  const key = keyOf(app);
  if (key === (shown.get(map) ?? '') || app.drawing.tool) return;
  shown.set(map, key);
  if (!key) return;
  const box = boxToSee(app);
  if (box) soon(() => (app.state.zone || app.state.area || app.state.version ? closeUp(map, box) : see(map, box)));
}

/** Panels open in the same frame: waits for the map's new size. @param {() => void} run */
const soon = (run) => requestAnimationFrame(() => requestAnimationFrame(run));

/** A link that says what it is about and not where the map stands: the map goes there once, unless a hand took it first. */
export class Arrival {
  /** @param {Application} app @param {import('leaflet').Map} map */
  constructor(app, map) {
    this.app = app;
    this.map = map;
    this.subject = app.state.view ? '' : subjectOf(app.state);
    for (const hand of ['pointerdown', 'wheel', 'keydown']) map.getContainer().addEventListener(hand, () => { this.subject = ''; }, { once: true, passive: true });
  }

  follow() {
    if (this.subject && subjectOf(this.app.state) !== this.subject) this.subject = '';
    const box = this.subject && boxToSee(this.app);
    if (!box) return;
    this.subject = '';
    soon(() => closeUp(this.map, box));
  }
}

/** @param {Application} app */
function keyOf(app) {
  const { place, record, version, zone, area, stop, pane } = app.state;
  // once, when its outline is there: then the map belongs to the hand that draws
  if (zone) return place?.kind === 'shape' ? `zone ${zone}` : '';
  if (area) return app.outlined ? `area ${place?.kind === 'feature' ? place.id : area}` : '';
  if (record && version) return comparedOn(app) ? `version ${record.id} ${version} ${stop}` : '';
  if (record) return app.record.now.value?.id === record.id ? `record ${record.id} ${stop}` : '';
  const asked = place?.kind === 'feature' ? (app.place.now.value && !app.place.now.loading ? 'answered' : 'asked') : '';
  return place ? `${JSON.stringify(place)} ${asked} ${pane} ${stop}` : '';
}

/** @param {Application} app @returns {[number, number, number, number] | null} null: not known yet */
function boxToSee(app) {
  const { place, record, selected, within } = app.state;
  const compared = comparedOn(app);
  if (compared) return comparisonBox(compared);
  if (record) return app.record.now.value && placesBox(app.record.now.value);
  if (app.outlined) return boxOf(app.outlined);
  if (!place && selected) return boxOf(app.chosen.now.value?.geometry ?? null);
  if (!place) return within.length ? boxOf({ type: 'GeometryCollection', coordinates: [], geometries: (app.subjects.now.value ?? []).flatMap((f) => f.geometry ?? []) }) : null;
  if (place.kind === 'point') return [place.lon, place.lat, place.lon, place.lat];
  const ring = outlineOf(place);
  return boxOf(ring ? { type: 'LineString', coordinates: ring } : app.place.now.value?.place.geometry ?? null);
}

const MARGIN = 28;
const CREDIT = 20;      // pixels: the line of sources under the map
const CLOSEST = 16;
const AROUND_POINT = 14;      // zoom: the neighbourhood of a thing without extent

/** As large as the window allows. @param {import('leaflet').Map} map @param {[number, number, number, number]} box */
function closeUp(map, [west, south, east, north]) {
  const closest = west === east && south === north ? AROUND_POINT : CLOSEST;
  map.invalidateSize({ pan: false });
  const { left, top, right, bottom } = freeOf(map);
  const size = map.getSize();
  map.fitBounds([[south, west], [north, east]], { paddingTopLeft: [left, top], paddingBottomRight: [size.x - right, size.y - bottom], maxZoom: closest, animate: false });
}

/** @param {import('leaflet').Map} map @param {[number, number, number, number]} box */
function see(map, [west, south, east, north]) {
  map.invalidateSize({ pan: false });
  const free = freeOf(map);
  const bounds = latLngBounds([[south, west], [north, east]]);
  const [a, b] = [map.latLngToContainerPoint(bounds.getNorthWest()), map.latLngToContainerPoint(bounds.getSouthEast())];
  const fits = b.x - a.x <= free.right - free.left && b.y - a.y <= free.bottom - free.top;
  if (!fits) {
    const size = map.getSize();
    map.fitBounds(bounds, { paddingTopLeft: [free.left, free.top], paddingBottomRight: [size.x - free.right, size.y - free.bottom], maxZoom: map.getZoom() });
    return;
  }
  const dx = Math.min(0, a.x - free.left) + Math.max(0, b.x - free.right);
  const dy = Math.min(0, a.y - free.top) + Math.max(0, b.y - free.bottom);
  // a flight over more than a window shows nothing but tiles that come and go
  const near = Math.abs(dx) < map.getSize().x && Math.abs(dy) < map.getSize().y;
  if (dx || dy) map.panBy([dx, dy], { duration: 0.18, animate: near && !matchMedia('(prefers-reduced-motion: reduce)').matches });
}

/** The part of the map that nothing covers. @param {import('leaflet').Map} map */
export function freeOf(map) {
  const own = map.getContainer().getBoundingClientRect();
  const sheets = [...document.querySelectorAll('.sheet')].map((s) => s.getBoundingClientRect()).filter((r) => r.height && r.left < own.right && r.right > own.left && r.top < own.bottom && r.bottom > own.top);
  const bottom = Math.min(own.bottom, ...sheets.map((r) => r.top)) - own.top;
  const phone = sheets.length > 0;
  const legend = document.querySelector('.stage .legend')?.getBoundingClientRect();
  const beside = legend && legend.width < own.width / 2 ? legend.width + 2 * MARGIN : MARGIN;
  const folded = document.querySelector('.stage .folded')?.getBoundingClientRect();
  return { left: beside, top: folded?.height ? folded.bottom - own.top + MARGIN / 2 : MARGIN, right: own.width - (phone ? MARGIN : 76), bottom: Math.max(bottom - MARGIN - CREDIT, 160) };
}
