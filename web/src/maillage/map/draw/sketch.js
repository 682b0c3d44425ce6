// Shows what is being drawn: the points put so far and the free end.

import { CircleMarker, LayerGroup, Polygon, Polyline } from 'leaflet';
import { outlineOf } from '../../api/service.js';
import { previewOf } from './steps.js';

/** @typedef {import('./steps.js').Drawing} Drawing */

export class Sketch {
  /** @param {import('../../application.js').Application} app @param {import('leaflet').Map} map */
  constructor(app, map) {
    this.app = app;
    this.map = map;
    this.group = new LayerGroup().addTo(map);
    /** @type {Drawing | null} */
    this.shown = null;
  }

  follow() {
    const { drawing } = this.app;
    if (drawing === this.shown) return;
    this.shown = drawing;
    this.map.getContainer().classList.toggle('drawing', drawing.tool !== null);
    this.map.doubleClickZoom[drawing.tool ? 'disable' : 'enable']();
    this.group.clearLayers();
    for (const layer of layersOf(drawing)) this.group.addLayer(layer);
  }
}

/** @param {Drawing} drawing */
function layersOf(drawing) {
  const preview = previewOf(drawing);
  const ring = preview && outlineOf(preview);
  const dots = drawing.points.map(([lon, lat]) => new CircleMarker([lat, lon], { radius: 4, className: 'sketch-dot', interactive: false }));
  const line = [...drawing.points, ...(drawing.end ? [drawing.end] : [])];
  const shape = ring
    ? new Polygon(ring.map(flip), { className: 'sketch', interactive: false })
    : new Polyline(line.map(flip), { className: 'sketch', interactive: false });
  return [shape, ...dots];
}

/** @param {[number, number]} position @returns {[number, number]} Leaflet says latitude first */
const flip = ([lon, lat]) => [lat, lon];
