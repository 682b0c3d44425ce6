// Paints one picture of the map on a canvas, from the tiles that are here. No state, no network: the same input gives the same picture.

import { entryOf } from '../../layers/entries.js';
import { isShown } from '../../layers/shown.js';
import { covering, parentOf, childrenOf, sideOf, tileZoom, toFrame } from './frame.js';
import { ORDER, firstZoom, pointSize, pointStyle, rankOf, stylesFor } from './styles.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('./tiles.js').Tile} Tile */
/** @typedef {import('./tiles.js').Tiles} Tiles */
/** @typedef {import('./tiles.js').Address} Address */
/** @typedef {import('./reader.js').TileFeature} TileFeature */
/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {{id: string, minZoom: number, maxZoom: number, query: string, geometryType: 'point' | 'line' | 'polygon'}} Drawn */
/** @typedef {{drawn: Drawn[], choice: import('../../layers/shown.js').Choice, without: string | null, selected: string | null, hovered: string | null}} Scene ids of features; without: drawn elsewhere, by hand */
/** @typedef {{tile: Tile, side: number, x: number, y: number, clip: [number, number, number, number]}} Piece where a tile falls, and the part of the canvas it may paint */
/** @typedef {{layer: string, id: string, feature: TileFeature, x: number, y: number}} Dot */
/** @typedef {{layer: string, feature: TileFeature, piece: Piece, path: Path2D}} Shape */
/** @typedef {{frame: Frame, shapes: Shape[], dots: Dot[], size: {radius: number, edge: number}}} Picture what was painted: hit tests and labels read it */

/** @param {Frame} frame @param {Drawn} drawn @param {Tiles} tiles @returns {Piece[]} */
function piecesOf(frame, drawn, tiles) {
  const z = tileZoom(frame.zoom, drawn);
  return z === null ? [] : covering(frame, z).flatMap((a) => standIns(a, drawn, tiles).map((tile) => place(frame, tile, a)));
}

/** The tile itself or, until it comes, what is known from other zooms. @param {Address} a @param {Drawn} drawn @param {Tiles} tiles @returns {Tile[]} */
function standIns(a, drawn, tiles) {
  const of = (/** @type {Address} */ b) => tiles.get({ ...b, layer: drawn.id, query: drawn.query });
  const own = of(a);
  if (own !== undefined) return own ? [own] : [];
  const below = childrenOf(a).map(of);
  if (below.some(Boolean)) return /** @type {Tile[]} */ (below.filter(Boolean));
  for (let up = parentOf(a), n = 0; up && n < 4; up = parentOf(up), n += 1) {
    const tile = of(up);
    if (tile) return [tile];
  }
  return [];
}

/** @param {Frame} frame @param {Tile} tile @param {Address} wanted @returns {Piece} */
function place(frame, tile, wanted) {
  const side = sideOf(frame, tile.name.z);
  const inner = tile.name.z > wanted.z ? tile.name : wanted;
  const step = sideOf(frame, inner.z);
  // clipped on whole device pixels: a half-painted edge would show as a seam
  const snap = (/** @type {number} */ v) => Math.round(v * frame.ratio) / frame.ratio;
  const [l, t] = [inner.x * step - frame.left, inner.y * step - frame.top];
  return { tile, side, x: tile.name.x * side - frame.left, y: tile.name.y * side - frame.top, clip: [snap(l), snap(t), snap(l + step), snap(t + step)] };
}

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
  return piece.tile.features.filter((f) => f.properties.id !== scene.without && isShown(scene.choice, entryOf(drawn.id, f.properties)) && (drawn.id !== 'territories' || zoom >= firstZoom(String(f.properties.kind))));
}

/**
 * Everything that is on the picture, in painting order.
 * @param {Frame} frame @param {Scene} scene @param {Tiles} tiles @returns {Picture}
 */
export function compose(frame, scene, tiles) {
  /** @type {Picture} */
  const picture = { frame, shapes: [], dots: [], size: { radius: 6, edge: 2 } };
  for (const drawn of [...scene.drawn].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id))) {
    for (const piece of piecesOf(frame, drawn, tiles)) gather(picture, scene, drawn, piece);
  }
  picture.shapes.sort((a, b) => paintRank(a) - paintRank(b));
  const { left, top, right, bottom } = frame.seen;
  const seen = picture.dots.filter((d) => d.x > left && d.x < right && d.y > top && d.y < bottom).length;
  picture.size = pointSize(seen);
  return picture;
}

/** @param {Shape} s */
const paintRank = (s) => ORDER.indexOf(s.layer) * 100 + (s.layer === 'territories' ? rankOf(String(s.feature.properties.kind)) : 0);

/** @param {Picture} picture @param {Scene} scene @param {Drawn} drawn @param {Piece} piece */
function gather(picture, scene, drawn, piece) {
  for (const feature of visible(scene, drawn, piece, picture.frame.zoom)) {
    if (feature.kind === 1) gatherDots(picture, drawn.id, feature, piece);
    else picture.shapes.push({ layer: drawn.id, feature, piece, path: pathOf(piece.tile, feature) });
  }
}

/** @param {Picture} picture @param {string} layer @param {TileFeature} feature @param {Piece} piece */
function gatherDots(picture, layer, feature, piece) {
  const scale = piece.side / piece.tile.extent;
  for (const part of feature.parts) {
    for (let i = 0; i < part.length; i += 2) {
      const [x, y] = [piece.x + part[i] * scale, piece.y + part[i + 1] * scale];
      // the buffer repeats points of the neighbour
      if (x >= piece.clip[0] && x < piece.clip[2] && y >= piece.clip[1] && y < piece.clip[3]) {
        picture.dots.push({ layer, id: String(feature.properties.id), feature, x, y });
      }
    }
  }
}

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

/** @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {Palette} palette @param {(colour: string, piece: Piece, frame: Frame) => CanvasPattern | null} hatch */
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

/** @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {Palette} palette */
export function paintDots(ctx, picture, palette) {
  const { radius, edge } = picture.size;
  for (const dot of picture.dots) {
    const style = pointStyle(palette, dot.layer);
    outlineDot(ctx, dot, style.form, radius);
    ctx.fillStyle = style.fill;
    ctx.strokeStyle = style.edge;
    ctx.lineWidth = edge * 2;
    ctx.stroke();
    ctx.fill();
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} at @param {'circle' | 'diamond'} form @param {number} radius */
function outlineDot(ctx, { x, y }, form, radius) {
  ctx.beginPath();
  if (form === 'circle') ctx.arc(x, y, radius, 0, 7);
  else {
    const r = radius * 1.15;
    ctx.moveTo(x, y - r); ctx.lineTo(x + r, y); ctx.lineTo(x, y + r); ctx.lineTo(x - r, y);
    ctx.closePath();
  }
}

/** The ink ring of the selected thing, and a softer one under the pointer. @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {Palette} palette @param {string | null} id @param {number} width */
export function ringDots(ctx, picture, palette, id, width) {
  for (const dot of picture.dots) {
    if (dot.id !== id) continue;
    ctx.beginPath();
    ctx.arc(dot.x, dot.y, picture.size.radius + 4, 0, 7);
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = width;
    ctx.stroke();
  }
}

/** The same for an area or a line: under the marks. @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {Palette} palette @param {string | null} id @param {number} width */
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
