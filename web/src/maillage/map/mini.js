// The small map of a card: the communes, and the places of the record. It does not move.

import { GeoJSON, CircleMarker, LayerGroup, Map as LeafletMap } from 'leaflet';
import { html } from 'lit';
import { AppElement } from '../element.js';
import { boxOf } from '../geo/point.js';
import { GroundLayer } from './ground.js';

/** @typedef {import('../api/contract.js').RecordCard} RecordCard */

class MiniMap extends AppElement {
  static properties = { record: { attribute: false } };

  constructor() {
    super();
    // not a class field: it would hide Lit's accessor
    /** @type {RecordCard | null} */
    this.record = null;
  }

  render() {
    return html`<div class="mini" role="img" aria-label=${this.t('card.mini', { name: this.record?.name ?? '' })}></div>`;
  }

  firstUpdated() {
    const box = /** @type {HTMLElement} */ (this.querySelector('.mini'));
    this.map = new LeafletMap(box, { zoomControl: false, attributionControl: false, dragging: false, scrollWheelZoom: false, doubleClickZoom: false, keyboard: false, boxZoom: false, zoomAnimation: false, fadeAnimation: false, maxZoom: 16, zoomSnap: 0.25 });
    box.removeAttribute('tabindex');
    this.map.setView([46.5, 2.5], 5);
    const drawn = this.app.layers.filter((l) => l.id === 'territories').map((l) => ({ id: l.id, minZoom: l.minZoom, maxZoom: l.maxZoom, geometryType: l.geometryType, query: '' }));
    this.ground = new GroundLayer(this, { drawn, choice: { on: [], off: [], layer: '' }, without: null, selected: null, hovered: null, kept: [], question: '', lang: 'fr', place: null, veils: [] }, () => {});
    this.map.addLayer(this.ground);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('record') || !this.map || !this.record) return;
    this.group?.remove();
    this.group = placesLayer(this.record).addTo(this.map);
    const box = placesBox(this.record);
    if (box) this.map.fitBounds([[box[1], box[0]], [box[3], box[2]]], { padding: [16, 16], maxZoom: 12, animate: false });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.map?.remove();
    this.map = undefined;
  }
}

/** Everything that a record has on the ground, in the form of its kind. @param {RecordCard} record */
export function placesLayer(record) {
  const places = record.places.length ? record.places : [{ role: record.layer === 'actor-establishments' ? 'establishment' : 'seat', geometry: record.geometry }];
  const areasFirst = [...places].sort((a, b) => Number(b.role === 'area') - Number(a.role === 'area'));
  return new LayerGroup(areasFirst.flatMap(({ role, geometry }) => (geometry ? [new GeoJSON(/** @type {any} */ (geometry), {
    interactive: false, pane: geometry.type.includes('Point') ? 'overlayPane' : 'tilePane',      // areas lie under names and marks
    ...(geometry.type.includes('Point') ? {} : { style: { className: `rec ${record.kind} ${geometry.type.includes('Line') ? 'line' : ''}` } }),
    pointToLayer: (/** @type {any} */ _, /** @type {any} */ at) => new LayerGroup([new CircleMarker(at, { radius: 8, className: 'rec-casing', interactive: false }), new CircleMarker(at, { radius: role === 'seat' ? 6 : 5, className: `rec-dot ${record.kind} ${role}`, interactive: false })]),
  })] : [])));
}

/** @param {RecordCard} record @returns {[number, number, number, number] | null} */
export function placesBox(record) {
  const geometries = record.places.flatMap((p) => (p.geometry ? [p.geometry] : []));
  const all = geometries.length ? geometries : record.geometry ? [record.geometry] : [];
  return boxOf({ type: 'GeometryCollection', coordinates: [], geometries: all });
}

customElements.define('maillage-mini', MiniMap);
