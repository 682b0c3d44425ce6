// One layer over the communes, for who publishes it and for pages elsewhere: it moves, and what is in it answers.

import { Control, Map as LeafletMap } from 'leaflet';
import { GroundLayer } from './ground.js';

/** @typedef {import('../api/contract.js').Layer} Layer */
/** @typedef {{layer: Layer, of?: string, query: string, bbox: number[] | null}} Shown layer: whose look it has; of: the publication of it; bbox: where it lies, west first */
/** @typedef {{opened: (id: string) => void, left?: () => void}} Answers what is done with the feature that someone points at, and with the ground */

const FRANCE = /** @type {[number, number]} */ ([46.5, 2.5]);
const COMMUNES = 'territories';

export class PublishedMap {
  /** @type {Shown | null} */
  #shown = null;

  /** @type {string | null} */
  #selected = null;

  /** @param {HTMLElement} host where tokens are read @param {HTMLElement} box @param {Layer | null} communes @param {'fr' | 'en'} lang @param {Answers} answers @param {{zoomIn: string, zoomOut: string} | null} buttons their words; null: none */
  constructor(host, box, communes, lang, answers, buttons) {
    this.communes = communes;
    this.lang = lang;
    this.map = new LeafletMap(box, { attributionControl: false, zoomControl: false, zoomAnimation: false, fadeAnimation: false, zoomSnap: 0.25, maxZoom: 18, scrollWheelZoom: false });
    if (buttons) this.map.addControl(new Control.Zoom({ position: 'topright', zoomInTitle: buttons.zoomIn, zoomOutTitle: buttons.zoomOut }));
    this.map.setView(FRANCE, 5);
    // its box may grow without the window: a list beside it, a sheet that opens
    this.sized = new ResizeObserver(() => this.map.invalidateSize({ animate: false }));
    this.sized.observe(box);
    this.ground = new GroundLayer(host, this.#scene(), () => {});
    this.map.addLayer(this.ground);
    this.themed = new MutationObserver(this.#retheme);
    this.themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.dark.addEventListener('change', this.#retheme);
    this.map.on('click', (/** @type {any} */ e) => this.#point(e.containerPoint, answers));
  }

  #retheme = () => this.ground.retheme();

  /** @param {Shown} shown */
  show(shown) {
    const moved = JSON.stringify(shown.bbox) !== JSON.stringify(this.#shown?.bbox);
    this.#shown = shown;
    this.ground.show(this.#scene());
    if (moved && shown.bbox) this.fit(shown.bbox);
  }

  /** @param {number[]} bbox west first @param {number} [nearest] zoom */
  fit([west, south, east, north], nearest = 14) {
    this.map.fitBounds([[south, west], [north, east]], { padding: [24, 24], maxZoom: nearest, animate: false });
  }

  /** @param {string | null} id */
  select(id) {
    this.#selected = id;
    this.ground.show(this.#scene());
  }

  remove() {
    this.sized.disconnect();
    this.themed.disconnect();
    this.dark.removeEventListener('change', this.#retheme);
    this.map.remove();
  }

  /** @param {{x: number, y: number}} at @param {Answers} answers */
  #point(at, answers) {
    const hit = this.ground.hit(at);
    if (hit && 'cluster' in hit) this.map.setView(this.map.containerPointToLatLng(/** @type {any} */ ([at.x, at.y])), this.map.getZoom() + 2);
    else if (hit && hit.layer === this.#shown?.layer.id) answers.opened(hit.id);
    else answers.left?.();
  }

  /** @returns {import('./ground.js').Ground} */
  #scene() {
    const shown = this.#shown;
    const ground = this.communes && shown?.layer.id !== COMMUNES ? [drawnOf(this.communes, '')] : [];
    return {
      drawn: shown ? [...ground, { ...drawnOf(shown.layer, shown.query), of: shown.of }] : ground,
      choice: { on: [], off: [], layer: shown?.layer.id ?? '' }, without: null, selected: this.#selected, hovered: null, kept: [], question: shown?.layer.id ?? '', answers: shown?.layer.id,
      lang: this.lang, place: null, veils: [],
    };
  }
}

/** @param {Layer} layer @param {string} query */
const drawnOf = ({ id, minZoom, maxZoom, geometryType }, query) => ({ id, minZoom, maxZoom, geometryType, query });
