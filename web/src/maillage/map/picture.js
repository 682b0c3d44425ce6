// The picture on the map's canvas, in its order: areas and lines, veil, place asked, marks, names. Names are placed when the hand rests;
// while it moves, those of before move along.

import { ringShapes, shapesOf } from './vector/painter.js';
import { Blocks } from './vector/blocks.js';
import { hatches } from './vector/hatch.js';
import { hitAt } from './vector/hits.js';
import { paintLabels, placeLabels } from './vector/labels.js';
import { paintMarks } from './vector/marks.js';
import { Points } from './vector/points.js';
import { outlineBoxes, paintPlace, paintVeil, placeLabel } from './asked.js';

/** @typedef {import('./vector/frame.js').Frame} Frame */
/** @typedef {import('./vector/tiles.js').Tiles} Tiles */
/** @typedef {import('./vector/palette.js').Palette} Palette */
/** @typedef {import('./ground.js').Ground} Ground */
/** @typedef {import('./vector/collisions.js').Box} Box */

export class Picture {
  #points = new Points();

  /** @type {import('./vector/painter.js').Picture | null} what was painted last */
  #painted = null;

  /** @type {{zoom: number, left: number, top: number, labels: import('./vector/labels.js').Label[]} | null} and where its frame stood */
  #names = null;

  /** @param {HTMLCanvasElement} canvas @param {Tiles} tiles */
  constructor(canvas, tiles) {
    this.ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    this.tiles = tiles;
    this.blocks = new Blocks(canvas.ownerDocument);
    this.hatch = hatches(canvas.ownerDocument);
  }

  /** One step towards this picture. @param {Frame} frame @param {Ground} scene @param {Palette} palette @returns {boolean} more steps are to come */
  prepare(frame, scene, palette) {
    return this.blocks.prepare(frame, { scene, tiles: this.tiles, palette, hatch: this.hatch });
  }

  /** @param {Frame} frame */
  ready(frame) { return this.blocks.cover(frame); }

  /** @param {Frame} frame @param {Ground} scene @param {Palette} palette */
  paint(frame, scene, palette) {
    const { ctx } = this;
    const picture = { frame, answers: scene.answers, shapes: shapesOf(frame, scene, this.tiles), ...this.#points.on(frame, scene, this.tiles) };
    this.#painted = picture;
    ctx.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
    ctx.clearRect(0, 0, frame.width, frame.height);
    this.blocks.paint(ctx, frame);
    if (scene.veils.length) paintVeil(ctx, frame, scene.veils, palette);
    if (scene.place) paintPlace(ctx, frame, scene.place, palette);
    ringShapes(ctx, picture, palette, scene.hovered, 1.25);
    ringShapes(ctx, picture, palette, scene.selected, 2);
    paintMarks(ctx, picture, palette, scene);
    paintLabels(ctx, this.#labelsOn(frame), palette);
  }

  /** Where names stand on what was painted last. @param {Ground} scene @param {Palette} palette @param {Box[]} obstacles in pixels of the frame */
  name(scene, palette, obstacles) {
    if (!this.#painted) return;
    const { frame } = this.#painted;
    const place = scene.place && placeLabel(frame, scene.place);
    const blocked = [...obstacles, ...outlineBoxes(frame, scene.place)];
    const labels = placeLabels(this.ctx, this.#painted, palette, { blocked, selected: scene.selected, question: scene.question, place });
    this.#names = { zoom: frame.zoom, left: frame.left, top: frame.top, labels };
  }

  /** @param {Frame} frame @returns {import('./vector/labels.js').Label[]} */
  #labelsOn({ zoom, left, top }) {
    const names = this.#names;
    if (names?.zoom !== zoom) return [];
    return names.labels.map((l) => ({ ...l, x: l.x + names.left - left, y: l.y + names.top - top }));
  }

  /** @param {number} x @param {number} y pixels of the frame @returns {import('./vector/hits.js').Hit | null} */
  hit(x, y) { return this.#painted && hitAt(this.ctx, this.#painted, x, y); }
}
