// Paints the marks of points: a colour and a form for each kind, a number on those that stand for several, a ring on the selected one.

import { number } from '../../i18n/format.js';
import { faded } from './palette.js';
import { pointStyle } from './styles.js';
import { DOT, HALO, holds } from './clusters.js';

/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {import('./points.js').Dot} Dot */
/** @typedef {import('./points.js').Marks} Marks */
/** @typedef {import('./clusters.js').Cluster} Cluster */

const EDGE = 2;       // pixels of map colour around a mark
const RIM = 2.5;      // pixels of a hollow mark's own colour, inside its outline
const RING = 4;       // pixels between a mark and its ring

/** @param {CanvasRenderingContext2D} ctx @param {Marks} marks @param {Palette} palette @param {{selected: string | null, hovered: string | null, lang: 'fr' | 'en'}} given */
export function paintMarks(ctx, { dots, clusters }, palette, { selected, hovered, lang }) {
  for (const dot of dots) if (dot.id !== selected) paintDot(ctx, dot, palette);
  for (const cluster of clusters) paintCluster(ctx, cluster, palette, number(lang, cluster.n));
  ringHovered(ctx, { dots, clusters }, palette, hovered);
  for (const dot of dots) {
    if (dot.id !== selected) continue;
    paintDot(ctx, dot, palette);
    ring(ctx, dot, DOT + RING, palette, 2);
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {Dot} dot @param {Palette} palette */
function paintDot(ctx, dot, palette) {
  const style = pointStyle(palette, dot.layer);
  outline(ctx, dot, style.form, DOT);
  ctx.fillStyle = style.fill;
  ctx.strokeStyle = style.edge;
  ctx.lineWidth = EDGE * 2;
  ctx.stroke();
  ctx.fill();
  paintRim(ctx, dot, style, DOT);
}

/** What makes a mark hollow. @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} at @param {import('./styles.js').PointStyle} style @param {number} radius */
function paintRim(ctx, at, { form, rim }, radius) {
  if (!rim) return;
  outline(ctx, at, form, radius - RIM / 2);
  ctx.strokeStyle = rim;
  ctx.lineWidth = RIM;
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Cluster} cluster @param {Palette} palette @param {string} text */
function paintCluster(ctx, cluster, palette, text) {
  const style = pointStyle(palette, cluster.layer);
  outline(ctx, cluster, style.form, cluster.radius + HALO);
  ctx.fillStyle = faded(style.rim ?? style.fill, 0.32);
  ctx.fill();
  outline(ctx, cluster, style.form, cluster.radius);
  ctx.strokeStyle = style.edge;
  ctx.lineWidth = EDGE * 2;
  ctx.stroke();
  ctx.fillStyle = style.fill;
  ctx.fill();
  paintRim(ctx, cluster, style, cluster.radius);
  write(ctx, text, cluster, style.text, palette.font);
}

/** @param {CanvasRenderingContext2D} ctx @param {string} text @param {{x: number, y: number}} at @param {string} colour @param {string} font */
function write(ctx, text, { x, y }, colour, font) {
  ctx.font = `600 13px ${font}`;
  ctx.fontVariantCaps = 'normal';
  ctx.letterSpacing = '0px';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y + 4.5);
}

/** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} at @param {'circle' | 'diamond'} form @param {number} radius */
function outline(ctx, { x, y }, form, radius) {
  ctx.beginPath();
  if (form === 'circle') ctx.arc(x, y, radius, 0, 7);
  else {
    const r = radius * (radius > DOT ? 1.06 : 1.15);      // a diamond looks smaller than its circle, a large one less so
    ctx.moveTo(x, y - r); ctx.lineTo(x + r, y); ctx.lineTo(x, y + r); ctx.lineTo(x - r, y);
    ctx.closePath();
  }
}

/** A softer ring under the pointer; what a list points at may lie inside a mark with a number. @param {CanvasRenderingContext2D} ctx @param {Marks} marks @param {Palette} palette @param {string | null} hovered */
function ringHovered(ctx, { dots, clusters }, palette, hovered) {
  if (hovered === null) return;
  const dot = dots.find((d) => d.id === hovered);
  if (dot) ring(ctx, dot, DOT + RING, palette, 1.25);
  const cluster = clusters.find((c) => c.key === hovered) ?? clusters.find((c) => holds(c, hovered));
  if (cluster) ring(ctx, cluster, cluster.radius + HALO + 1, palette, 1.25);
}

/** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} at @param {number} radius @param {Palette} palette @param {number} width */
function ring(ctx, { x, y }, radius, palette, width) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 7);
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = width;
  ctx.stroke();
}
