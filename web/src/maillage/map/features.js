// The map of a page of data: the communes, and the features (or the one) that an address gives as GeoJSON, or those that the page was asked for (`asked`). A feature is opened by its mark, and its row is lit up.

import { CircleMarker, GeoJSON, Map as LeafletMap } from 'leaflet';
import { getJson, GEOJSON } from '../api/client.js';
import { depthOf, sizeOf } from '../geo/depth.js';
import { GroundLayer } from './ground.js';

/** @typedef {import('../api/contract.js').Layer} Layer */

const FRANCE = /** @type {[number, number]} */ ([46.5, 2.5]);
const COMMUNES = 'territories';
const RADIUS = 5;      // px of a point, as on a card
// Communes side by side have 1.3, for the boxes of neighbours overlap; from two levels on, fill over fill would be dark.
const MOST_FILLED = 1.6;

class FeaturesMap extends HTMLElement {
  connectedCallback() {
    const box = document.createElement('div');
    box.className = 'page-map-box';
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.append(box);
    this.map = new LeafletMap(box, { attributionControl: false, zoomAnimation: false, fadeAnimation: false, zoomSnap: 0.25, maxZoom: 18, scrollWheelZoom: false });
    this.map.setView(FRANCE, 5);
    this.#fill();
  }

  disconnectedCallback() {
    this.map?.remove();
    this.map = undefined;
  }

  /** Without its data a page still has its table, which says the same: the map goes. */
  async #fill() {
    const address = `${this.getAttribute('src') ?? ''}${this.hasAttribute('asked') ? questionOf(location.search) : ''}`;
    try {
      const collection = /\/collections\/([^/?]+)/.exec(address)?.[1] ?? COMMUNES;
      const [{ layers }, { kind }, told] = await Promise.all([getJson('/api/layers'), getJson(`/api/layers/${collection}`), getJson(address, undefined, GEOJSON)]);
      if (!this.map) return;
      this.#drawGround(layers);
      const alone = told.type === 'Feature';
      const drawn = shapes(alone ? [told] : told.features, kind);
      // all of them are the ground already, drawn as the map of the application draws them
      if (collection !== COMMUNES || alone || this.hasAttribute('asked')) drawn.addTo(this.map);
      drawn.on('mouseover', (/** @type {any} */ e) => light(e.propagatedFrom?.feature?.id, true));
      drawn.on('mouseout', (/** @type {any} */ e) => light(e.propagatedFrom?.feature?.id, false));
      drawn.on('click', (/** @type {any} */ e) => open(e.propagatedFrom?.feature?.id));
      if (drawn.getBounds().isValid()) this.map.fitBounds(drawn.getBounds(), { padding: [24, 24], maxZoom: 14, animate: false });
    } catch {
      this.hidden = true;
    }
  }

  /** @param {Layer[]} layers */
  #drawGround(layers) {
    const drawn = layers.filter((l) => l.id === COMMUNES).map((l) => ({ id: l.id, minZoom: l.minZoom, maxZoom: l.maxZoom, geometryType: l.geometryType, query: '' }));
    const ground = new GroundLayer(this, { drawn, choice: { on: [], off: [], layer: '' }, without: null, selected: null, hovered: null, kept: [], question: '', lang: document.documentElement.lang === 'en' ? 'en' : 'fr', place: null, veils: [] }, () => {});
    this.map?.addLayer(ground);
  }
}

/** The question of a page, whose features are wanted in longitude and latitude: it may be long, and stands in the page's address already. @param {string} search */
function questionOf(search) {
  const question = new URLSearchParams(search);
  for (const name of ['f', 'lang', 'crs', 'skipGeometry']) question.delete(name);
  question.set('f', 'geojson');
  return `?${question}`;
}

/** The smaller over the larger, so that each can be pointed at. @param {import('../api/contract.js').Feature[]} features @param {string} kind */
function shapes(features, kind) {
  const layered = depthOf(features) > MOST_FILLED ? 'layered' : '';
  return new GeoJSON([...features].sort((a, b) => sizeOf(b) - sizeOf(a)), {
    // the style of a point is its mark's
    style: (/** @type {any} */ feature) => (feature?.geometry?.type.includes('Point') ? {} : { className: `rec ${kind} ${feature?.geometry?.type.includes('Line') ? 'line' : layered}` }),
    pointToLayer: (/** @type {any} */ _, /** @type {any} */ at) => new CircleMarker(at, { radius: RADIUS, className: `rec-dot ${kind}` }),
  });
}

/** @param {string | undefined} id */
const rowOf = (id) => (id ? document.querySelector(`tr[data-feature="${CSS.escape(id)}"]`) : null);

/** @param {string | undefined} id @param {boolean} lit */
function light(id, lit) { rowOf(id)?.classList.toggle('lit', lit); }

/** @param {string | undefined} id */
function open(id) { /** @type {HTMLAnchorElement | null | undefined} */ (rowOf(id)?.querySelector('a'))?.click(); }

customElements.define('maillage-features-map', FeaturesMap);
