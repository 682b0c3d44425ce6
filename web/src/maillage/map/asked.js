// The place asked, and the veil over what lies outside the area of the question.

import { traceGeometry } from './vector/painter.js';
import { toFrame } from './vector/frame.js';
import { destination } from '../geo/sphere.js';

/** @typedef {import('./vector/frame.js').Frame} Frame */
/** @typedef {import('./vector/palette.js').Palette} Palette */
/** @typedef {import('../api/contract.js').Geometry} Geometry */
/** @typedef {{geometry: Geometry | null, centre: [number, number], radius: number, label: string, editing: boolean}} Asked radius in metres, 0 where there is none */

/** @param {CanvasRenderingContext2D} ctx @param {Frame} frame @param {Asked} asked @param {Palette} palette */
export function paintPlace(ctx, frame, asked, palette) {
  const area = asked.geometry && !asked.geometry.type.includes('Point');
  if (area) paintOutline(ctx, frame, /** @type {Geometry} */ (asked.geometry), asked.editing ? palette.zone : palette.accent, palette);
  if (!area) paintCross(ctx, toFrame(frame, asked.centre), palette);
  if (asked.radius > 0) paintRadius(ctx, frame, asked, palette);
}

/** @param {CanvasRenderingContext2D} ctx @param {Frame} frame @param {Geometry} geometry @param {string} colour @param {Palette} palette */
function paintOutline(ctx, frame, geometry, colour, palette) {
  const path = new Path2D();
  traceGeometry(path, frame, geometry);
  ctx.lineJoin = 'round';
  if (!geometry.type.includes('Line')) {
    ctx.globalAlpha = 0.09;
    ctx.fillStyle = colour;
    ctx.fill(path, 'evenodd');
  }
  ctx.globalAlpha = 0.85;
  stroke(ctx, path, palette.map, 5.5);
  ctx.globalAlpha = 1;
  stroke(ctx, path, colour, 2.5);
}

/** @param {CanvasRenderingContext2D} ctx @param {Path2D} path @param {string} colour @param {number} width */
function stroke(ctx, path, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}

/** @param {CanvasRenderingContext2D} ctx @param {[number, number]} at @param {Palette} palette */
function paintCross(ctx, [x, y], palette) {
  const path = new Path2D();
  path.arc(x, y, 7, 0, 7);
  for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
    path.moveTo(x + dx * 7, y + dy * 7);
    path.lineTo(x + dx * 13, y + dy * 13);
  }
  stroke(ctx, path, palette.map, 5);
  stroke(ctx, path, palette.accent, 2);
}

/** @param {CanvasRenderingContext2D} ctx @param {Frame} frame @param {Asked} asked @param {Palette} palette */
function paintRadius(ctx, frame, { centre, radius }, palette) {
  const path = new Path2D();
  path.moveTo(...toFrame(frame, centre));
  path.lineTo(...toFrame(frame, destination(centre, 90, radius)));
  ctx.setLineDash([3, 3]);
  stroke(ctx, path, palette.accent, 1.25);
  ctx.setLineDash([]);
}

/** @param {Frame} frame @param {Asked} asked @returns {{text: string, x: number, y: number} | null} the radius, written above its line */
export function placeLabel(frame, { centre, radius, label }) {
  if (!radius || !label) return null;
  const [a, b] = [toFrame(frame, centre), toFrame(frame, destination(centre, 90, radius))];
  return b[0] - a[0] < 48 ? null : { text: label, x: (a[0] + b[0]) / 2, y: a[1] - 10 };
}

const BEAD = 8;      // pixels between the small boxes that keep names off the outline

/** @param {Frame} frame @param {Asked | null} asked @returns {{left: number, top: number, right: number, bottom: number}[]} */
export function outlineBoxes(frame, asked) {
  const rings = asked?.geometry?.type === 'Polygon' ? asked.geometry.coordinates : [];
  const out = [];
  for (const ring of rings) {
    const points = ring.map((/** @type {[number, number]} */ p) => toFrame(frame, p));
    for (let i = 1; i < points.length; i += 1) {
      const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
      const beads = Math.min(400, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / BEAD));
      for (let n = 0; n < beads; n += 1) {
        const [x, y] = [x0 + ((x1 - x0) * n) / beads, y0 + ((y1 - y0) * n) / beads];
        out.push({ left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 });
      }
    }
  }
  return out;
}

/** What lies outside one of the areas, veiled once. @param {CanvasRenderingContext2D} ctx @param {Frame} frame @param {Geometry[]} areas @param {Palette} palette */
export function paintVeil(ctx, frame, areas, palette) {
  ctx.save();
  ctx.fillStyle = palette['map-veil'];
  for (const area of areas) {
    const [inside, outside] = [new Path2D(), new Path2D()];
    traceGeometry(inside, frame, area);
    outside.rect(-10, -10, frame.width + 20, frame.height + 20);
    outside.addPath(inside);
    ctx.fill(outside, 'evenodd');
    // the next one veils only what this one left clear
    ctx.clip(inside, 'evenodd');
  }
  ctx.restore();
}
