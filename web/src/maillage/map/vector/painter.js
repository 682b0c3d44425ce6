// Paints one picture of the map on a canvas, from the tiles that are here. No state, no network: the same input gives the same picture.

import { entryOf } from '../../layers/entries.js';
import { isShown } from '../../layers/shown.js';
import { toFrame } from './frame.js';
import { piecesOf } from './pieces.js';
import { ORDER, firstZoom, rankOf, stylesFor } from './styles.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('./tiles.js').Tile} Tile */
/** @typedef {import('./tiles.js').Tiles} Tiles */
/** @typedef {import('./reader.js').TileFeature} TileFeature */
/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {{id: string, of?: string, minZoom: number, maxZoom: number, query: string, geometryType: 'point' | 'line' | 'polygon'}} Drawn id: of the layer whose look it has; of: the publication of it that is drawn */
/** @typedef {{drawn: Drawn[], choice: import('../../layers/shown.js').Choice, without: string | null, selected: string | null, hovered: string | null, kept: [number, number][], answers?: string}} Scene ids of features; answers: the layer that answers the pointer though its kind only locates; without: drawn elsewhere, by hand; kept: longitude and latitude of marks that lie over the picture */
/** @typedef {import('./pieces.js').Piece} Piece */
/** @typedef {{layer: string, feature: TileFeature, piece: Piece, path: Path2D}} Shape */
/** @typedef {{frame: Frame, shapes: Shape[], dots: import('./points.js').Dot[], clusters: import('./clusters.js').Cluster[], answers?: string}} Picture what was painted, marks in pixels of the frame: hit tests and labels read it */

/** @param {Tile} tile @param {TileFeature} feature @returns {Path2D} in tile units */
function pathOf(tile, feature) {
  let path = tile.shapes.get(feature);
  if (!path) {
    path = new Path2D();
    for (const part of feature.parts) trace(path, part, feature.kind === 3);
    tile.shapes.set(feature, path);
  }
  return path;
}

/** @param {Path2D} path @param {Int32Array} part @param {boolean} closed */
function trace(path, part, closed) {
  path.moveTo(part[0], part[1]);
  for (let i = 2; i < part.length; i += 2) path.lineTo(part[i], part[i + 1]);
  if (closed) path.closePath();
}

/** @param {Scene} scene @param {Drawn} drawn @param {Piece} piece @param {number} zoom @returns {TileFeature[]} */
function visible(scene, drawn, piece, zoom) {
  return piece.tile.features.filter((f) => f.properties.id !== scene.without && isShown(scene.choice, entryOf(drawn.id, f.properties)) && (drawn.id !== 'territories' || scene.answers === drawn.id || zoom >= firstZoom(String(f.properties.kind))));
}

/** Areas and lines, in painting order. @param {Frame} frame @param {Scene} scene @param {Tiles} tiles @returns {Shape[]} */
export function shapesOf(frame, scene, tiles) {
  const areas = scene.drawn.filter((d) => d.geometryType !== 'point');
  return areas.flatMap((drawn) => piecesOf(frame, drawn, tiles).flatMap((piece) => visible(scene, drawn, piece, frame.zoom)
    .map((feature) => ({ layer: drawn.id, feature, piece, path: pathOf(piece.tile, feature) })))).sort((a, b) => paintRank(a) - paintRank(b));
}

/** @param {Shape} s */
const paintRank = (s) => ORDER.indexOf(s.layer) * 100 + (s.layer === 'territories' ? rankOf(String(s.feature.properties.kind)) : 0);

/** @param {CanvasRenderingContext2D} ctx @param {Frame} frame @param {Piece} piece @returns {number} CSS pixels in one tile unit */
function enter(ctx, frame, piece) {
  const [l, t, r, b] = piece.clip;
  ctx.save();
  ctx.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
  ctx.beginPath();
  ctx.rect(l, t, r - l, b - t);
  ctx.clip();
  const scale = piece.side / piece.tile.extent;
  ctx.translate(piece.x, piece.y);
  ctx.scale(scale, scale);
  return scale;
}

/** @param {CanvasRenderingContext2D} ctx @param {Pick<Picture, 'frame' | 'shapes'>} picture @param {Palette} palette @param {(colour: string, piece: Piece, frame: Frame) => CanvasPattern | null} hatch */
export function paintShapes(ctx, picture, palette, hatch) {
  const styleOf = stylesFor(palette);
  for (const run of byPiece(picture.shapes)) {
    const scale = enter(ctx, picture.frame, run[0].piece);
    for (const shape of run) paintShape(ctx, shape, styleOf(shape.layer, shape.feature.properties), scale, (c) => hatch(c, shape.piece, picture.frame));
    ctx.restore();
  }
}

/** Neighbours on the same tile share one clip: clipping is the dear part. @param {Shape[]} shapes @returns {Shape[][]} */
function byPiece(shapes) {
  /** @type {Shape[][]} */
  const runs = [];
  for (const shape of shapes) {
    const last = runs[runs.length - 1];
    if (last && last[0].piece === shape.piece) last.push(shape);
    else runs.push([shape]);
  }
  return runs;
}

/** @param {CanvasRenderingContext2D} ctx @param {Shape} shape @param {import('./styles.js').AreaStyle} style @param {number} scale @param {(colour: string) => CanvasPattern | null} hatch */
function paintShape(ctx, shape, style, scale, hatch) {
  const fill = style.hatch ? hatch(style.hatch) : style.fill;
  if (fill && shape.feature.kind === 3) { ctx.fillStyle = fill; ctx.fill(shape.path); }
  ctx.lineJoin = 'round';
  ctx.lineCap = style.cap ?? 'butt';
  if (style.band) strokeWith(ctx, shape.path, style.band, 6 / scale);
  if (style.casing) strokeWith(ctx, shape.path, style.casing, ((style.width ?? 1) + 3) / scale);
  ctx.setLineDash((style.dash ?? []).map((d) => d / scale));
  strokeWith(ctx, shape.path, style.stroke ?? 'transparent', (style.width ?? 1) / scale);
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {Path2D} path @param {string} colour @param {number} width */
function strokeWith(ctx, path, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}

/** The ink ring of the selected area or line, and a softer one under the pointer: under the marks. @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {Palette} palette @param {string | null} id @param {number} width */
export function ringShapes(ctx, picture, palette, id, width) {
  for (const shape of picture.shapes) {
    if (shape.feature.properties.id !== id) continue;
    const scale = enter(ctx, picture.frame, shape.piece);
    strokeWith(ctx, shape.path, palette.map, (width + 3) / scale);
    strokeWith(ctx, shape.path, palette.ink, (width + 0.5) / scale);
    ctx.restore();
  }
}

/** @param {Path2D} path @param {Frame} frame @param {import('../../api/contract.js').Geometry} geometry adds any GeoJSON to a path, in CSS pixels of the frame */
export function traceGeometry(path, frame, geometry) {
  const line = (/** @type {[number, number][]} */ positions, /** @type {boolean} */ close) => {
    positions.forEach((p, i) => { const [x, y] = toFrame(frame, p); if (i) path.lineTo(x, y); else path.moveTo(x, y); });
    if (close) path.closePath();
  };
  const c = geometry.coordinates;
  if (geometry.type === 'LineString') line(c, false);
  else if (geometry.type === 'MultiLineString') c.forEach((/** @type {any} */ l) => line(l, false));
  else if (geometry.type === 'Polygon') c.forEach((/** @type {any} */ r) => line(r, true));
  else if (geometry.type === 'MultiPolygon') c.flat().forEach((/** @type {any} */ r) => line(r, true));
  else if (geometry.type === 'GeometryCollection') geometry.geometries.forEach((/** @type {any} */ g) => traceGeometry(path, frame, g));
}
