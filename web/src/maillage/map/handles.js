// The points one can take hold of: the edge of the circle asked, the vertices of the zone or the area being edited. By pointer and by keyboard.

import { DivIcon, LayerGroup, Marker } from 'leaflet';
import { destination, distanceMetres } from '../geo/sphere.js';
import { insertedVertex, middleOf, movedVertex, removedVertex, spaced } from '../zone/ring.js';
import { tookDrawing } from '../state/transitions.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../state/state.js').Place} Place */
/** @typedef {[number, number]} Position */
/** @typedef {{at: Position, className: string, label: string, moved: (to: Position) => Place | null, removed?: () => Place | null, pressed?: () => Place | null}} Handle */

const SIZE = 24;      // pixels: the least that a finger or an unsteady hand can hit (WCAG 2.5.8)
const ROOM = 3 * SIZE;      // a shorter side has no handle at its middle: it would cover those at its ends
const STEP = 10;      // pixels by arrow key; 1 with Shift

export class Handles {
  /** @param {Application} app @param {import('leaflet').Map} map */
  constructor(app, map) {
    this.app = app;
    this.map = map;
    this.group = new LayerGroup().addTo(map);
    this.key = '';
    this.dragging = false;
  }

  follow() {
    const { place, zone, area, lang } = this.app.state;
    const key = JSON.stringify([place, zone, area, lang, this.app.drawing.tool, this.map.getZoom()]);
    if (key === this.key || this.dragging) return;
    this.key = key;
    const held = this.#held();
    this.group.clearLayers();
    if (!this.app.drawing.tool) this.#wanted().forEach((handle, i) => this.#add(handle, i === held));
  }

  /** The handle that has the keyboard keeps it when handles are made again. */
  #held() {
    return [...this.map.getContainer().querySelectorAll('.handle')].indexOf(/** @type {Element} */ (document.activeElement));
  }

  /** @returns {Handle[]} */
  #wanted() {
    const { place, zone, area } = this.app.state;
    if (place?.kind === 'circle' && !zone) return [this.#edge(place)];
    return place?.kind === 'shape' && (zone || area) ? this.#vertices(place) : [];
  }

  /** @param {import('../state/state.js').CirclePlace} place @returns {Handle} */
  #edge(place) {
    const centre = /** @type {Position} */ ([place.lon, place.lat]);
    return {
      at: destination(centre, 90, place.radius), className: 'handle', label: this.app.words.t('draw.edge', { radius: this.app.words.distance(place.radius) }),
      moved: (to) => ({ ...place, radius: Math.max(1, Math.round(distanceMetres(centre, to))) }),
    };
  }

  /** @param {import('../state/state.js').ShapePlace} place @returns {Handle[]} */
  #vertices(place) {
    const { t } = this.app.words;
    const { ring } = place;
    const of = (/** @type {Position[]} */ next) => (next === ring ? null : { ...place, ring: next });
    const points = ring.map((p) => this.map.latLngToLayerPoint([p[1], p[0]]));
    const shown = spaced(points, SIZE);
    const vertices = ring.map((at, i) => ({
      at, className: 'handle vertex', label: t('draw.vertex', { n: i + 1, of: ring.length }),
      moved: (/** @type {Position} */ to) => of(movedVertex(ring, i, to)), removed: () => of(removedVertex(ring, i)),
    }));
    const middles = ring.map((_, i) => ({
      at: middleOf(ring, i), className: 'handle middle', label: t('draw.middle', { n: i + 1 }),
      moved: (/** @type {Position} */ to) => of(insertedVertex(ring, i, to)), pressed: () => of(insertedVertex(ring, i, middleOf(ring, i))),
    }));
    const roomy = (/** @type {number} */ i) => points[i].distanceTo(points[(i + 1) % ring.length]) > ROOM;
    return [...middles.filter((_, i) => roomy(i)), ...vertices.filter((_, i) => shown.has(i))];
  }

  /** @param {Handle} handle @param {boolean} focus */
  #add(handle, focus) {
    const icon = new DivIcon({ className: handle.className, iconSize: [SIZE, SIZE] });
    const marker = new Marker([handle.at[1], handle.at[0]], { icon, draggable: true, keyboard: true, autoPanOnFocus: false });
    marker.on('dragstart', () => { this.dragging = true; });
    marker.on('drag', () => this.#move(handle, marker));
    marker.on('dragend', () => { this.dragging = false; this.key = ''; this.app.changed(); });
    this.group.addLayer(marker);
    const element = /** @type {HTMLElement} */ (marker.getElement());
    element.setAttribute('aria-label', handle.label);
    element.addEventListener('keydown', (e) => this.#keyed(handle, marker, e));
    if (focus) element.focus();
  }

  /** @param {Handle} handle @param {Marker} marker */
  #move(handle, marker) {
    const { lat, lng } = marker.getLatLng();
    this.#ask(handle.moved([Number(lng.toFixed(6)), Number(lat.toFixed(6))]));
  }

  /** @param {Place | null} place */
  #ask(place) {
    if (place) this.app.change((s) => ({ ...tookDrawing(s, place), selected: s.selected, pane: s.pane }), { step: false });
  }

  /** @param {Handle} handle @param {Marker} marker @param {KeyboardEvent} e */
  #keyed(handle, marker, e) {
    const step = e.shiftKey ? 1 : STEP;
    /** @type {Record<string, [number, number]>} */
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[e.key]) {
      marker.setLatLng(this.map.layerPointToLatLng(this.map.latLngToLayerPoint(marker.getLatLng()).add(moves[e.key])));
      this.#move(handle, marker);
    } else if ((e.key === 'Delete' || e.key === 'Backspace') && handle.removed) this.#ask(handle.removed());
    else if (e.key === 'Enter' && handle.pressed) this.#ask(handle.pressed());
    else return;
    e.preventDefault();
    e.stopPropagation();
  }
}
