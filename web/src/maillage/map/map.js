// The map element: makes the Leaflet map, keeps it and the state in step, and passes pointer and keys on.

import { Map as LeafletMap, latLng, latLngBounds } from 'leaflet';
import { html } from 'lit';
import { AppElement } from '../element.js';
import { moved } from '../state/transitions.js';
import { GroundLayer } from './ground.js';
import { comparedOn, sceneOf } from './scene.js';
import { listenToMap } from './pointer.js';
import { Handles } from './handles.js';
import { Sketch } from './draw/sketch.js';
import { comparisonLayer } from './comparison.js';
import { placesLayer } from './mini.js';
import { Arrival, reveal } from './reveal.js';
import { wholeSteps } from './wheel.js';

/** @typedef {import('../application.js').MapPort} MapPort */

const CALM = matchMedia('(prefers-reduced-motion: reduce)').matches;
const EDGE = 0.06;      // of the extent of what is recorded: the outlines of communes go further
const LEGEND = 240;      // pixels: the layer panel (map.css) will lie there, and is not drawn yet
const TOOLS = 56;      // pixels: the buttons on the right
const PHONE = 720;      // pixels: on a narrower map they stand below one another, and every pixel counts (phone.css)
const FRANCE = /** @type {[[number, number], [number, number]]} */ ([[41.2, -5.3], [51.2, 9.7]]);

class MapView extends AppElement {
  /** what the ground was shown last */
  scene = '';

  /** @type {import('../state/state.js').View | null} what the map told the state last */
  told = null;

  /** until when the middle of the map holds while panels open and close, milliseconds of the page's clock */
  pinned = 0;

  /** @type {import('../api/contract.js').RecordCard | null} */
  recordShown = null;

  /** @type {import('../api/contract.js').Compared | null} */
  comparedShown = null;

  render() {
    const { t } = this.app.words;
    return html`<div class="canvas" role="application" aria-label=${t('map.title')} aria-describedby="map-keys"></div>
      <span class="crosshair" aria-hidden="true"></span>
      <span class="sr" id="map-keys">${t('map.keys')}</span>
      <span class="float tipname" hidden></span>
      <svg class="sr" aria-hidden="true"><pattern id="lost" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="lost-line" d="M0 0h7"/></pattern></svg>`;
  }

  firstUpdated() {
    const box = /** @type {HTMLElement} */ (this.querySelector('.canvas'));
    const map = new LeafletMap(box, {
      zoomControl: false, attributionControl: false, boxZoom: false, minZoom: 4, maxZoom: 19, worldCopyJump: true,
      zoomAnimation: !CALM, inertia: !CALM, fadeAnimation: false, scrollWheelZoom: false, zoomSnap: 0.25, keyboardPanDelta: 60,
    });
    this.map = map;
    this.#start(map);
    this.ground = new GroundLayer(this, sceneOf(this.app), () => {});
    map.addLayer(this.ground);
    map.on('moveend', () => this.#tellView());
    wholeSteps(map, box);
    listenToMap(this.app, map, this.ground, this);
    this.handles = new Handles(this.app, map);
    this.sketch = new Sketch(this.app, map);
    this.arrival = new Arrival(this.app, map);
    this.#watch(box);
    this.app.map = this.port();
    this.app.changed();
  }

  updated() {
    if (!this.map || !this.ground) return;
    this.#followView();
    const scene = sceneOf(this.app);
    const key = JSON.stringify(scene);
    if (key !== this.scene) this.ground.show(scene);
    this.scene = key;
    this.#followRecord();
    reveal(this.app, this.map);
    this.arrival?.follow();
    this.handles?.follow();
    this.sketch?.follow();
  }

  /** @returns {MapPort} */
  port() {
    const map = /** @type {LeafletMap} */ (this.map);
    return {
      show: (place) => this.#show(place),
      zoom: (step) => { map.setZoom(map.getZoom() + step); },
      locate: () => { map.locate({ setView: true, maxZoom: 14 }); },
      focus: () => map.getContainer().focus(),
      forget: (layer) => { this.ground?.tiles.forget(layer); this.ground?.refresh(); },
      hover: (id) => this.ground?.hover(id),
      centre: () => { const c = map.getCenter(); return [c.lng, c.lat]; },
      zoomNow: () => map.getZoom(),
      box: () => boxOfMap(map),
    };
  }

  /** @param {LeafletMap} map */
  #start(map) {
    const { view } = this.app.state;
    const extent = this.app.service?.extent;
    if (view) { map.setView([view.lat, view.lon], view.zoom, { animate: false }); return; }
    const padding = { paddingTopLeft: /** @type {[number, number]} */ ([this.app.legendOpen ? LEGEND : 0, 0]), paddingBottomRight: /** @type {[number, number]} */ ([map.getSize().x > PHONE ? TOOLS : 0, 0]) };
    map.fitBounds(extent ? latLngBounds([[extent[1], extent[0]], [extent[3], extent[2]]]).pad(EDGE) : FRANCE, { ...padding, animate: false });
  }

  /** Panels open and close: the map keeps its middle. The theme changes: the canvas is painted again. @param {HTMLElement} box */
  #watch(box) {
    // a panel opened by a click must not move what was clicked; a view brought back by a link is about the map's middle
    new ResizeObserver(() => this.map?.invalidateSize(performance.now() < this.pinned ? { pan: true, animate: false } : { pan: false })).observe(box);
    new MutationObserver(() => this.ground?.retheme()).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.ground?.retheme());
    document.fonts?.addEventListener('loadingdone', () => this.ground?.repaint());
    this.map?.on('locationerror', () => this.app.tell({ text: this.t('map.notLocated') }));
  }

  #tellView() {
    const map = /** @type {LeafletMap} */ (this.map);
    const { lat, lng } = map.getCenter();
    const view = { lat: Number(lat.toFixed(5)), lon: Number(lng.toFixed(5)), zoom: map.getZoom() };
    this.told = view;
    if (JSON.stringify(view) !== JSON.stringify(this.app.state.view)) this.app.change((s) => moved(s, view));
  }

  /** Back and forward move the map; what the map itself said does not come back to it. */
  #followView() {
    const { view } = this.app.state;
    if (!view || !this.map || view === this.told) return;
    const same = this.told && view.lat === this.told.lat && view.lon === this.told.lon && view.zoom === this.told.zoom;
    this.told = view;
    if (same) return;
    this.pinned = performance.now() + 400;
    this.map.setView([view.lat, view.lon], view.zoom, { animate: false });
  }

  /** The places of the record whose card is open lie on the map with it, or its version against the one before. */
  #followRecord() {
    const compared = comparedOn(this.app);
    this.#followVersion(compared);
    const record = this.app.state.record && !compared ? this.app.record.now.value : null;
    if (record === this.recordShown) return;
    this.recordShown = record;
    this.places?.remove();
    this.places = record && this.map ? placesLayer(record).addTo(this.map) : null;
  }

  /** @param {import('../api/contract.js').Compared | null} compared */
  #followVersion(compared) {
    if (compared === this.comparedShown || !this.map) return;
    this.comparedShown = compared;
    this.comparison?.remove();
    this.comparison = compared && comparisonLayer(compared).addTo(this.map);
  }

  /** @param {{bbox?: number[] | null, point?: [number, number] | null}} place */
  #show({ bbox, point }) {
    const map = /** @type {LeafletMap} */ (this.map);
    if (bbox && (bbox[2] > bbox[0] || bbox[3] > bbox[1])) {
      const bounds = latLngBounds([[bbox[1], bbox[0]], [bbox[3], bbox[2]]]);
      map.flyToBounds(bounds, { padding: [48, 48], maxZoom: 15, duration: 0.4, animate: !CALM });
    } else if (point) map.flyTo(latLng(point[1], point[0]), Math.max(map.getZoom(), 13), { duration: 0.4, animate: !CALM });
  }
}

/** @param {LeafletMap} map @returns {[number, number, number, number]} */
function boxOfMap(map) {
  const { x, y } = map.getSize();
  const [southWest, northEast] = [map.containerPointToLatLng([0, y]), map.containerPointToLatLng([x, 0])];
  return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
}

customElements.define('maillage-map', MapView);
