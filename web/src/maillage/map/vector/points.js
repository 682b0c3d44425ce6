// The marks of all points on a picture: single ones, and those gathered into one. Reckoned again only when other tiles come into view.

import { sideOf, toFrame } from './frame.js';
import { binsOf, levelOf } from './bins.js';
import { gather, spread } from './clusters.js';
import { piecesOf } from './pieces.js';
import { isShown } from '../../layers/shown.js';
import { ORDER } from './styles.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('./clusters.js').Cluster} Cluster */
/** @typedef {import('./pieces.js').Piece} Piece */
/** @typedef {{layer: string, id: string, feature: import('./reader.js').TileFeature, x: number, y: number}} Dot pixels of the frame */
/** @typedef {{dots: Dot[], clusters: Cluster[]}} Marks */

export class Points {
  /** @type {unknown[]} what the gathered marks were reckoned from */
  #from = [];

  /** @type {import('./clusters.js').Gathered} */
  #gathered = { singles: [], clusters: [] };

  /** @param {Frame} frame @param {import('./painter.js').Scene} scene @param {import('./tiles.js').Tiles} tiles @returns {Marks} */
  on(frame, scene, tiles) {
    const drawn = scene.drawn.filter((d) => d.geometryType === 'point' && isShown(scene.choice, d.id)).sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
    const layers = drawn.map((d) => piecesOf(frame, d, tiles));
    const from = [frame.zoom, scene.selected, scene.kept.join(), ...layers.flat().flatMap((p) => [p.tile, `${p.wanted.z}/${p.wanted.x}/${p.wanted.y}`])];
    if (from.length !== this.#from.length || from.some((f, i) => f !== this.#from[i])) {
      this.#from = from;
      this.#gathered = gathered(layers, frame, scene);
    }
    return seenFrom(frame, this.#gathered);
  }
}

/** @param {Piece[][]} layers @param {Frame} frame @param {import('./painter.js').Scene} scene */
function gathered(layers, frame, { selected, kept }) {
  const level = levelOf(frame.zoom);
  const sides = { world: sideOf(frame, 0), bin: sideOf(frame, level) };
  return spread(layers.map((pieces) => gather(pieces.flatMap((p) => binsOf(p.tile, p.wanted, level)), sides, selected)), kept.map((p) => worldOf(frame, p)));
}

/** @param {Frame} frame @param {[number, number]} position @returns {{x: number, y: number}} pixels of the world */
function worldOf(frame, position) {
  const [x, y] = toFrame(frame, position);
  return { x: x + frame.left, y: y + frame.top };
}

/** @param {Frame} frame @param {import('./clusters.js').Gathered} all @returns {Marks} */
function seenFrom(frame, { singles, clusters }) {
  const near = (/** @type {{x: number, y: number}} */ m) => m.x > frame.left - EDGE && m.x < frame.left + frame.width + EDGE && m.y > frame.top - EDGE && m.y < frame.top + frame.height + EDGE;
  return {
    dots: singles.filter(near).map(({ layer, spot, x, y }) => ({ layer, id: String(spot.feature.properties.id), feature: spot.feature, x: x - frame.left, y: y - frame.top })),
    clusters: clusters.filter(near).map((c) => ({ ...c, x: c.x - frame.left, y: c.y - frame.top })),
  };
}

const EDGE = 32;      // pixels: a mark is painted as long as its edge is seen
