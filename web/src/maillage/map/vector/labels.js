// Names on the map: candidates in order of importance, each placed only where it overlaps nothing (ui.md 3).

import { areaAnchors, lineAnchor } from './anchors.js';
import { saidName } from '../../layers/names.js';
import { collisions } from './collisions.js';
import { DOT, HALO } from './clusters.js';

/** @typedef {import('./painter.js').Picture} Picture */
/** @typedef {import('./painter.js').Shape} Shape */
/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {import('./collisions.js').Box} Box */
/** @typedef {{font: string, colour: string, caps?: boolean, spacing?: number, height: number}} Look */
/** @typedef {{text: string, x: number, y: number, look: Look}} Label its middle */

/** @param {Palette} p @returns {Record<string, Look>} */
const looks = (p) => ({
  territory: { font: `400 13px ${p.font}`, colour: p['map-label'], caps: true, spacing: 0.5, height: 13 },
  park: { font: `600 14px ${p.font}`, colour: p['map-park'], caps: true, spacing: 1.4, height: 14 },
  site: { font: `600 12.5px ${p.font}`, colour: p['site-ink'], height: 15 },
  fund: { font: `600 12.5px ${p.font}`, colour: p['fund-ink'], height: 15 },
  zone: { font: `600 14px ${p.font}`, colour: p.zone, height: 17 },
  action: { font: `600 12.5px ${p.font}`, colour: p.action, height: 15 },
  actor: { font: `600 12.5px ${p.font}`, colour: p.ink, height: 15 },
  place: { font: `600 13px ${p.font}`, colour: p.accent, height: 16 },
});

/** @type {Record<string, string>} */
const LOOK_OF = {
  'protected-sites': 'site', 'funding-perimeters': 'fund', 'intervention-zones': 'zone', 'action-lines': 'action', 'action-areas': 'action',
  'actor-areas': 'actor', 'actor-establishments': 'actor', 'action-points': 'action', actors: 'actor', territories: 'territory',
};
const FAR = 36;      // pixels
const SPECK = 12;      // pixels: a name on less than that hides what it names
const IMPORTANCE = ['intervention-zones', 'protected-sites', 'funding-perimeters', 'action-lines', 'action-areas', 'action-points', 'actors', 'actor-establishments', 'actor-areas', 'territories'];

/**
 * @param {CanvasRenderingContext2D} ctx only to measure @param {Picture} picture @param {Palette} palette
 * @param {{blocked: Box[], selected: string | null, question: string, place: {text: string, x: number, y: number} | null}} given
 * @returns {Label[]}
 */
export function placeLabels(ctx, picture, palette, { blocked, selected, question, place }) {
  const all = looks(palette);
  const room = collisions(blocked);
  /** @type {Label[]} */
  const out = [];
  const put = (/** @type {string} */ text, /** @type {Look} */ look, /** @type {[number, number][]} */ spots, /** @type {Box[]} */ own = []) => {
    const width = measure(ctx, text, look);
    const spot = spots.find(([x, y]) => { const box = boxAt(x, y, width, look); return within(box, picture.frame.seen) && room.free(box, own); });
    if (!spot) return;
    room.block(boxAt(spot[0], spot[1], width, look));
    out.push({ text, x: spot[0], y: spot[1], look });
  };
  if (place) put(place.text, all.place, [[place.x, place.y]]);
  for (const dot of picture.dots) room.block(dotBox(dot, DOT));
  for (const cluster of picture.clusters) room.block(dotBox(cluster, cluster.radius + HALO));
  const widthOf = (/** @type {string} */ text, /** @type {Look} */ look) => measure(ctx, text, look);
  for (const candidate of candidates(picture, selected, question)) {
    const look = lookOf(all, candidate);
    const spots = spotsOf(candidate, look, picture, widthOf);
    // the selected thing has a name, if need be a little away: marks may stand all around it
    if (candidate.dot && candidate.id === selected) spots.push(...around(candidate.dot, widthOf(candidate.name, look) / 2 + FAR, FAR));
    put(candidate.name, look, spots, candidate.dot ? [dotBox(candidate.dot, DOT)] : []);
  }
  return out;
}

/** @typedef {{layer: string, id: string, name: string, kind: string, shapes: Shape[], dot: import('./points.js').Dot | null}} Candidate */

/** @param {Picture} picture @param {string | null} selected @param {string} question @returns {Candidate[]} the selected first, then what the question is about */
function candidates(picture, selected, question) {
  const named = [...byThing(picture)];
  const dots = named.filter((c) => c.dot).length;
  const rank = (/** @type {Candidate} */ c) => (c.id === selected ? -2 : c.layer === question && c.dot === null ? -1 : IMPORTANCE.indexOf(c.layer));
  // two hundred names beside two hundred points would hide the points: only the selected one is named then
  const spare = named.filter((c) => !c.dot || c.id === selected || dots <= 60 || c.layer === 'action-points');
  return spare.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** @param {Picture} picture @returns {Iterable<Candidate>} one for each thing, its pieces gathered */
function byThing(picture) {
  /** @type {Map<string, Candidate>} */
  const found = new Map();
  for (const shape of picture.shapes) {
    const { id, name, kind } = shape.feature.properties;
    const old = found.get(`${shape.layer}/${id}`);
    if (old) old.shapes.push(shape);
    else if (name) found.set(`${shape.layer}/${id}`, { layer: shape.layer, id: String(id), name: saidName(shape.layer, String(name), shape.feature.properties.type), kind: String(kind ?? ''), shapes: [shape], dot: null });
  }
  for (const dot of picture.dots) {
    const { name } = dot.feature.properties;
    if (name) found.set(`${dot.layer}/${dot.id}`, { layer: dot.layer, id: dot.id, name: String(name), kind: '', shapes: [], dot });
  }
  return found.values();
}

/** @param {Record<string, Look>} all @param {Candidate} c */
const lookOf = (all, c) => (c.layer === 'territories' && c.kind !== 'commune' ? all.park : all[LOOK_OF[c.layer]] ?? all.territory);

/** @param {Candidate} c @param {Look} look @param {Picture} picture @param {(text: string, look: Look) => number} widthOf @returns {[number, number][]} */
function spotsOf(c, look, picture, widthOf) {
  const width = widthOf(c.name, look);
  if (c.dot) return around(c.dot, width / 2 + DOT + 5, DOT + look.height / 2 + 4);
  const { seen } = picture.frame;
  // only communes, parks and the like are named at their middle; EPCI and départements would fight with them
  if (c.layer === 'territories' && !['commune', 'pnr'].includes(c.kind)) return [];
  if (c.shapes[0].feature.kind === 2) {
    const at = lineAnchor(c.shapes, seen);
    return at ? around(at, width / 2 + 8, look.height) : [];
  }
  return inside(c, seen, width);
}

/** The middle of an area's name is always inside the area; a name wider than its area runs over both edges, if the area is more than a speck. @param {Candidate} c @param {Box} seen @param {number} width @returns {[number, number][]} */
function inside(c, seen, width) {
  const least = c.layer === 'territories' ? width + 6 : SPECK;
  return areaAnchors(c.shapes, seen).filter((at) => at.room > least).map((at) => [at.x, at.y]);
}

/** @param {{x: number, y: number}} at @param {number} aside @param {number} above @returns {[number, number][]} */
const around = ({ x, y }, aside, above) => [[x + aside, y], [x - aside, y], [x, y - above], [x, y + above]];

/** @param {{x: number, y: number}} mark @param {number} radius @returns {Box} */
const dotBox = ({ x, y }, radius) => ({ left: x - radius - 1, top: y - radius - 1, right: x + radius + 1, bottom: y + radius + 1 });

/** @param {number} x @param {number} y @param {number} width @param {Look} look @returns {Box} */
const boxAt = (x, y, width, { height }) => ({ left: x - width / 2 - 3, top: y - height / 2 - 1, right: x + width / 2 + 3, bottom: y + height / 2 + 1 });

/** A name cut by the edge of the map is not a name. @param {Box} box @param {Box} seen */
const within = (box, seen) => box.left >= seen.left && box.right <= seen.right && box.top >= seen.top && box.bottom <= seen.bottom;

/** @param {CanvasRenderingContext2D} ctx @param {string} text @param {Look} look */
function measure(ctx, text, look) {
  dress(ctx, look);
  return ctx.measureText(text).width;
}

/** @param {CanvasRenderingContext2D} ctx @param {Look} look */
function dress(ctx, look) {
  ctx.font = look.font;
  ctx.fontVariantCaps = look.caps ? 'all-small-caps' : 'normal';
  ctx.letterSpacing = `${look.spacing ?? 0}px`;
}

/** @param {CanvasRenderingContext2D} ctx @param {Label[]} labels @param {Palette} palette */
export function paintLabels(ctx, labels, palette) {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  for (const { text, x, y, look } of labels) {
    dress(ctx, look);
    ctx.strokeStyle = palette.map;
    ctx.lineWidth = 3.5;
    ctx.strokeText(text, x, y);
    ctx.fillStyle = look.colour;
    ctx.fillText(text, x, y);
  }
}
