// Fetches tiles, keeps the last ones, cancels those that left the view. Knows nothing of drawing.

import Pbf from 'pbf';
import { at } from '../../api/root.js';
import { readTile } from './reader.js';

/** @typedef {import('./reader.js').TileFeature} TileFeature */
/** @typedef {{z: number, x: number, y: number}} Address */
/** @typedef {Address & {layer: string, of?: string, query: string}} TileName layer: how it is drawn; of: the collection that it comes from, where that is another, or PREVIEW */
/** @typedef {{name: TileName, extent: number, features: TileFeature[], shapes: Map<TileFeature, Path2D>}} Tile */

const KEPT = 800;       // tiles in memory: about four screens of nine layers
const AT_ONCE = 4;      // browsers open six connections to one HTTP/1.1 host: two stay free, so that no question waits for the map

/** For `of`: what would be published of the layer, for who publishes; no collection has the name. */
export const PREVIEW = 'preview';

/** @param {TileName} t */
const keyOf = (t) => `${t.of ?? ''}/${t.layer}${t.query}|${t.z}/${t.x}/${t.y}`;

export class Tiles {
  /** @type {Map<string, Tile | null>} null: empty, or not to be had */
  #kept = new Map();

  /** @type {Map<string, AbortController>} */
  #running = new Map();

  /** @type {TileName[]} */
  #waiting = [];

  /** @param {() => void} arrived */
  constructor(arrived) {
    this.arrived = arrived;
  }

  get busy() { return this.#running.size > 0 || this.#waiting.length > 0; }

  /** @param {TileName} name @returns {Tile | null | undefined} undefined: not here yet */
  get(name) {
    const key = keyOf(name);
    const tile = this.#kept.get(key);
    if (tile !== undefined) { this.#kept.delete(key); this.#kept.set(key, tile); }
    return tile;
  }

  /** The tiles of this view, most wanted first: others that still run are cancelled. @param {TileName[]} names */
  want(names) {
    const wanted = new Set(names.map(keyOf));
    for (const [key, running] of this.#running) if (!wanted.has(key)) { running.abort(); this.#running.delete(key); }
    this.#waiting = names.filter((name) => !this.#kept.has(keyOf(name)) && !this.#running.has(keyOf(name)));
    this.#start();
  }

  /** After a write: what was kept of this layer is no longer true. @param {string} layer */
  forget(layer) {
    for (const [key, tile] of this.#kept) if (!tile || tile.name.layer === layer) this.#kept.delete(key);
  }

  #start() {
    while (this.#running.size < AT_ONCE) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#fetch(next);
    }
  }

  /** @param {TileName} name */
  async #fetch(name) {
    const key = keyOf(name);
    const running = new AbortController();
    this.#running.set(key, running);
    const tile = await load(name, running.signal).catch(() => null);
    if (running.signal.aborted) return;
    this.#running.delete(key);
    this.#keep(key, tile);
    this.#start();
    this.arrived();
  }

  /** @param {string} key @param {Tile | null} tile */
  #keep(key, tile) {
    this.#kept.set(key, tile);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) return;
      this.#kept.delete(old);
    }
  }
}

/** @param {TileName} name @param {AbortSignal} signal @returns {Promise<Tile | null>} */
async function load(name, signal) {
  const collection = name.of && name.of !== PREVIEW ? name.of : name.layer;
  const answer = await fetch(at(addressOf(name, collection)), { signal, priority: 'low' });
  if (!answer.ok || answer.status === 204) return null;
  const layers = readTile(new Pbf(await answer.arrayBuffer()));
  const layer = layers.find((l) => l.name === collection) ?? layers[0];
  return layer ? { name, extent: layer.extent, features: layer.features, shapes: new Map() } : null;
}

/** By column and row, as tiles are answered wherever they lie: those of a tileset keep to its limits, which anyone may widen at any time. @param {TileName} name @param {string} collection */
const addressOf = ({ of, z, x, y, query }, collection) => (of === PREVIEW
  ? `/api/publications/preview/tiles/${collection}/${z}/${y}/${x}${query}`
  : `/ogc/collections/${collection}/tiles/xyz/${z}/${x}/${y}.pbf${query}`);
