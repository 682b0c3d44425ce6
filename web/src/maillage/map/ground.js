// The canvas under the panels: a Leaflet layer that paints the picture, follows the map while it moves, and answers « what is here ».

import { DomUtil, Layer } from 'leaflet';
import { covering, tileZoom } from './vector/frame.js';
import { readPalette } from './vector/palette.js';
import { Tiles } from './vector/tiles.js';
import { Picture } from './picture.js';

/** @typedef {import('./vector/painter.js').Scene} Scene */
/** @typedef {import('./vector/frame.js').Frame} Frame */
/** @typedef {Scene & {question: string, lang: 'fr' | 'en', place: import('./asked.js').Asked | null, veils: import('../api/contract.js').Geometry[]}} Ground */

const BURST = 250;      // ms between two pictures while tiles come: they share the page's one thread with the answers to questions
const PAD = 160;      // pixels painted around the window, so that a short drag shows no blank

export class GroundLayer extends Layer {
  /** @param {HTMLElement} host where tokens and obstacles are read @param {Ground} scene @param {() => void} settled every tile wanted has come */
  constructor(host, scene, settled) {
    super({ pane: 'overlayPane' });
    this.host = host;
    this.scene = scene;
    this.settled = settled;
    this.tiles = new Tiles(() => this.#arrived());
    this.palette = readPalette(host);
    this.canvas = /** @type {HTMLCanvasElement} */ (DomUtil.create('canvas', 'ground leaflet-zoom-animated'));
    this.canvas.setAttribute('aria-hidden', 'true');
    this.picture = new Picture(this.canvas, this.tiles);
    /** names stand where they should */
    this.named = false;
    this.moving = false;
    /** when the picture was painted last, milliseconds of the page's clock */
    this.shown = 0;
    this.waiting = 0;
    /** @type {number | ReturnType<typeof setTimeout>} */
    this.gathering = 0;
  }

  /** @param {import('leaflet').Map} map */
  onAdd(map) {
    this.map = map;
    this.getPane()?.append(this.canvas);
    map.on('movestart', this.#leave, this);
    map.on('moveend', this.#arrive, this);
    map.on('zoomend resize viewreset', this.refresh, this);
    map.on('move', this.#follow, this);
    map.on('zoomanim', this.#animate, this);
    map.on('zoom', this.#pinch, this);
    this.refresh();
    return this;
  }

  /** @param {import('leaflet').Map} map */
  onRemove(map) {
    map.off('movestart', this.#leave, this);
    map.off('moveend', this.#arrive, this);
    map.off('zoomend resize viewreset', this.refresh, this);
    map.off('move', this.#follow, this);
    map.off('zoomanim', this.#animate, this);
    map.off('zoom', this.#pinch, this);
    this.canvas.remove();
    // a tile may still be on its way, or a frame asked for: nothing is painted on a map that is gone
    cancelAnimationFrame(this.waiting);
    clearTimeout(this.gathering);
    this.map = null;
    return this;
  }

  /** @param {Ground} scene */
  show(scene) {
    this.scene = scene;
    this.refresh();
  }

  /** @param {string | null} id */
  hover(id) {
    if (this.scene.hovered === id) return;
    this.scene = { ...this.scene, hovered: id };
    this.#frameSoon();
  }

  retheme() {
    this.palette = readPalette(this.host);
    this.repaint();
  }

  /** New view or new scene: asks for the tiles that are missing, then paints. */
  refresh() {
    if (!this.map) return;
    const frame = this.#frame();
    this.tiles.want(this.scene.drawn.flatMap((d) => {
      const z = tileZoom(frame.zoom, d);
      return z === null ? [] : covering(frame, z).map((a) => ({ ...a, layer: d.id, of: d.of, query: d.query }));
    }));
    this.repaint();
  }

  /** Tiles come in bursts: one picture for several, and the last one at once. */
  #arrived() {
    if (!this.tiles.busy) { this.repaint(); return; }
    if (!this.gathering) this.gathering = setTimeout(() => { this.gathering = 0; this.repaint(); }, BURST);
  }

  /** Something else is to be seen: the picture, and where names stand. */
  repaint() {
    this.named = false;
    this.#frameSoon();
  }

  #frameSoon() {
    if (!this.waiting) this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.#paint(); });
  }

  #leave() { this.moving = true; }

  #arrive() {
    this.moving = false;
    this.refresh();
  }

  /** @param {{x: number, y: number}} point in the container @returns {import('./vector/hits.js').Hit | null} */
  hit(point) {
    return this.picture.hit(point.x + PAD, point.y + PAD);
  }

  /** @returns {Frame} */
  #frame() {
    const map = /** @type {import('leaflet').Map} */ (this.map);
    const size = map.getSize();
    const centre = map.project(map.getCenter(), map.getZoom());
    return {
      zoom: map.getZoom(), left: Math.round(centre.x - size.x / 2) - PAD, top: Math.round(centre.y - size.y / 2) - PAD,
      width: size.x + 2 * PAD, height: size.y + 2 * PAD, ratio: Math.min(window.devicePixelRatio || 1, 2),
      seen: { left: PAD, top: PAD, right: PAD + size.x, bottom: PAD + size.y },
    };
  }

  /** One step at a time, each in a frame of its own: a square of the ground, the picture, where names stand. */
  #paint() {
    if (!this.map || this.map._animatingZoom) return;
    const frame = this.#frame();
    const { scene, palette, picture } = this;
    const more = picture.prepare(frame, scene, palette);
    if (more) this.#frameSoon();
    if (more && this.tiles.busy && performance.now() - this.shown < BURST) return;
    if (!picture.ready(frame)) { this.#pinch(); return; }      // the picture of before stays until this one is whole
    this.shown = performance.now();
    this.#fit(frame);
    picture.paint(frame, scene, palette);
    if (!more && !this.named && !this.moving && !this.tiles.busy) requestAnimationFrame(() => this.#name());
    if (!this.tiles.busy) this.settled();
  }

  #name() {
    if (!this.map || this.named) return;
    this.named = true;
    this.picture.name(this.scene, this.palette, this.#obstacles());
    this.#frameSoon();
  }

  /** Panels that float on the map, in pixels of the frame. */
  #obstacles() {
    const from = this.host.getBoundingClientRect();
    return [...document.querySelectorAll('.stage .float, .stage .scale, .stage .credit, .stage .handle, .sheet, .leaflet-control-zoom')].map((e) => {
      const b = e.getBoundingClientRect();
      return { left: b.left - from.left + PAD, top: b.top - from.top + PAD, right: b.right - from.left + PAD, bottom: b.bottom - from.top + PAD };
    });
  }

  /** @param {Frame} frame */
  #fit(frame) {
    const { canvas } = this;
    const [w, h] = [Math.round(frame.width * frame.ratio), Math.round(frame.height * frame.ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
    }
    const map = /** @type {import('leaflet').Map} */ (this.map);
    this.painted = { centre: map.getCenter(), zoom: frame.zoom, left: frame.left, top: frame.top };
    DomUtil.setTransform(canvas, map.containerPointToLayerPoint([-PAD, -PAD]), 1);
  }

  /** A long drag would leave the painted part: paint again on the way. */
  #follow() {
    if (!this.painted || !this.map || this.map._animatingZoom || this.painted.zoom !== this.map.getZoom()) return;
    const frame = this.#frame();
    if (Math.max(Math.abs(frame.left - this.painted.left), Math.abs(frame.top - this.painted.top)) > PAD / 2) this.repaint();
  }

  /** @param {{center: import('leaflet').LatLng, zoom: number}} event */
  #animate({ center, zoom }) { this.#stretch(center, zoom); }

  #pinch() {
    if (this.map && this.painted && this.map.getZoom() !== this.painted.zoom) this.#stretch(this.map.getCenter(), this.map.getZoom());
  }

  /** The old picture, scaled, until the new one is painted. @param {import('leaflet').LatLng} center @param {number} zoom */
  #stretch(center, zoom) {
    const { map, painted } = this;
    if (!map || !painted) return;
    const scale = map.getZoomScale(zoom, painted.zoom);
    const half = map.getSize().divideBy(2);
    const pane = DomUtil.getPosition(map.getPane('mapPane'));
    const origin = map.project(center, zoom).subtract(half).add(pane).round();
    const corner = map.project(painted.centre, zoom).subtract(half.add([PAD, PAD]).multiplyBy(scale)).subtract(origin);
    DomUtil.setTransform(this.canvas, corner, scale);
  }
}
