// Areas and lines painted once for each square of the world, and kept as bitmaps: while the map is dragged they are only laid out again.
// A square is painted at a time, so that the hand never waits for more than one.

import { covering, sideOf, tileZoom } from './frame.js';
import { paintShapes, shapesOf } from './painter.js';
import { piecesOf } from './pieces.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('./tiles.js').Tiles} Tiles */
/** @typedef {import('./tiles.js').Address} Address */
/** @typedef {import('./painter.js').Scene} Scene */
/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {(colour: string, piece: import('./pieces.js').Piece, frame: Frame) => CanvasPattern | null} Hatch */
/** @typedef {{canvas: HTMLCanvasElement, from: unknown[]}} Block from: what it was painted from */
/** @typedef {{scene: Scene, tiles: Tiles, palette: Palette, hatch: Hatch}} Given */

const SPARE = 2;      // times what a picture needs: a drag back and forth finds its squares again
const ANY = { minZoom: 0, maxZoom: 30 };

export class Blocks {
  /** @type {Map<string, Block>} the last used at the end */
  #kept = new Map();

  /** what the squares look like now: theme, layers that are shown */
  #look = '';

  /** @param {Document} page */
  constructor(page) {
    this.page = page;
  }

  /** Paints one square that is missing or out of date, those in the window first. @param {Frame} frame @param {Given} given @returns {boolean} there are others */
  prepare(frame, given) {
    this.#look = lookOf(given);
    const stale = this.#squares(frame).filter((s) => !same(this.#kept.get(s.key)?.from, fromOf(s.frame, given)));
    const next = stale.find((s) => !this.#kept.has(s.key)) ?? stale[0];
    if (next) this.#keep(next.key, paintBlock(this.#kept.get(next.key)?.canvas ?? this.page.createElement('canvas'), next.frame, given), this.#squares(frame).length * SPARE);
    return stale.length > 1;
  }

  /** @param {Frame} frame @returns {boolean} nothing in the window would be blank */
  cover(frame) {
    const { seen } = frame;
    return this.#squares(frame).every(({ key, frame: f }) => this.#kept.has(key)
      || f.left - frame.left >= seen.right || f.left + f.width - frame.left <= seen.left || f.top - frame.top >= seen.bottom || f.top + f.height - frame.top <= seen.top);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Frame} frame */
  paint(ctx, frame) {
    for (const { key, frame: f } of this.#squares(frame)) {
      const block = this.#kept.get(key);
      if (block) ctx.drawImage(block.canvas, f.left - frame.left, f.top - frame.top, f.width, f.height);
    }
  }

  /** The squares that cover it, from its middle outwards, each with a frame of its own. @param {Frame} frame @returns {{key: string, frame: Frame}[]} */
  #squares(frame) {
    const z = tileZoom(frame.zoom, ANY) ?? 0;
    return covering(frame, z).map((a) => ({ key: `${frame.zoom}/${a.z}/${a.x}/${a.y}@${frame.ratio} ${this.#look}`, frame: squareFrame(frame, a) }));
  }

  /** @param {string} key @param {Block} block @param {number} most */
  #keep(key, block, most) {
    this.#kept.delete(key);
    this.#kept.set(key, block);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= most) return;
      this.#kept.delete(old);
    }
  }
}

/** Another look has squares of its own, so that a picture never shows two. @param {Given} given */
const lookOf = ({ scene, palette }) => JSON.stringify([palette.map, scene.without, scene.choice]);

/** Its edges lie on whole device pixels, the same for both neighbours. @param {Frame} frame @param {Address} a @returns {Frame} */
function squareFrame({ zoom, ratio, ...frame }, a) {
  const side = sideOf({ zoom, ratio, ...frame }, a.z);
  const snap = (/** @type {number} */ n) => Math.round(n * side * ratio) / ratio;
  const [left, top, right, bottom] = [snap(a.x), snap(a.y), snap(a.x + 1), snap(a.y + 1)];
  const [width, height] = [right - left, bottom - top];
  return { zoom, ratio, left, top, width, height, seen: { left: 0, top: 0, right: width, bottom: height } };
}

/** @param {Frame} frame of the square, a hair smaller: its neighbours' tiles are not its own @returns {Frame} */
const inner = (frame) => ({ ...frame, width: frame.width - 0.01, height: frame.height - 0.01 });

/** What a square is painted from: when all of it is the same, so is the square. @param {Frame} frame @param {Given} given @returns {unknown[]} */
function fromOf(frame, { scene, tiles }) {
  const areas = scene.drawn.filter((d) => d.geometryType !== 'point');
  return areas.flatMap((d) => piecesOf(inner(frame), d, tiles).map((p) => p.tile));
}

/** @param {unknown[] | undefined} a @param {unknown[]} b */
const same = (a, b) => a !== undefined && a.length === b.length && a.every((v, i) => v === b[i]);

/** @param {HTMLCanvasElement} canvas @param {Frame} frame @param {Given} given @returns {Block} */
function paintBlock(canvas, frame, given) {
  const { scene, tiles, palette, hatch } = given;
  // setting a size empties the canvas too
  canvas.width = Math.round(frame.width * frame.ratio);
  canvas.height = Math.round(frame.height * frame.ratio);
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  paintShapes(ctx, { frame, shapes: shapesOf(inner(frame), scene, tiles) }, palette, hatch);
  return { canvas, from: fromOf(frame, given) };
}
