// How each kind of thing is drawn: a colour and a form, always both (ui.md 3). Widths in CSS pixels.

import { faded } from './palette.js';

/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {{fill?: string, hatch?: string, stroke?: string, width?: number, dash?: number[], cap?: CanvasLineCap, band?: string, casing?: string}} AreaStyle */
/** @typedef {{form: 'circle' | 'diamond', fill: string, edge: string, text: string, rim?: string}} PointStyle rim: the colour of a hollow mark */

/** Painted in this order, the last on top. */
export const ORDER = ['territories', 'funding-perimeters', 'actor-areas', 'protected-sites', 'action-areas', 'intervention-zones', 'action-lines', 'actor-establishments', 'actors', 'action-points'];

/** Territories are nested: the larger is painted over the smaller. */
const TERRITORY_RANK = ['commune', 'commune-associee', 'canton', 'epci', 'massif', 'pnr', 'pays', 'departement', 'region'];

/** @param {string} kind */
export const rankOf = (kind) => TERRITORY_RANK.indexOf(kind);

/** @param {Palette} p @returns {Record<string, AreaStyle>} */
const territories = (p) => ({
  commune: { stroke: p['map-com'], width: 0.9 },
  epci: { stroke: p['map-epci'], width: 1.4, dash: [0.1, 3.2], cap: 'round' },
  departement: { stroke: p['map-epci'], width: 1.4 },
  region: { stroke: p['map-park'], width: 2 },
  massif: { stroke: p['map-park'], width: 1.2, dash: [6, 4] },
  pnr: { stroke: p['map-park'], width: 1.4, dash: [10, 3, 2, 3], band: faded(p['map-park'], 0.12) },
});

/** @param {Palette} p @returns {Record<string, AreaStyle>} */
const others = (p) => ({
  'funding-perimeters': { hatch: faded(p.fund, 0.3), stroke: faded(p.fund, 0.75), width: 1.25 },
  'actor-areas': { fill: faded(p.actor, 0.06), stroke: p.actor, width: 1.5 },
  'protected-sites': { fill: faded(p.site, 0.24), stroke: p.site, width: 1.5 },
  'action-areas': { fill: faded(p.action, 0.1), stroke: p.action, width: 1.75, dash: [6, 4] },
  'action-lines': { stroke: p.action, width: 3, dash: [7, 4], casing: faded(p.map, 0.8) },
  'intervention-zones': { fill: faded(p.zone, 0.07), stroke: p.zone, width: 3, casing: faded(p.map, 0.85) },
});

/** @param {Palette} p */
export function stylesFor(p) {
  const [inside, outside] = [territories(p), others(p)];
  /** @param {string} layer @param {import('./reader.js').Properties} properties @returns {AreaStyle} */
  return (layer, properties) => (layer === 'territories' ? inside[String(properties.kind)] ?? inside.commune : outside[layer] ?? { stroke: p['ink-2'], width: 1.5 });
}

/** @param {Palette} p @param {string} layer @returns {PointStyle} */
export function pointStyle(p, layer) {
  if (layer.startsWith('action')) return { form: 'diamond', fill: p.action, edge: p.map, text: p['on-action'] };
  if (layer === 'actor-establishments') return { form: 'circle', fill: p.paper, edge: p.map, text: p.actor, rim: p.actor };
  return { form: 'circle', fill: p.actor, edge: p.map, text: p['on-actor'] };
}

/** From which zoom a territory is drawn: thousands of outlines say nothing. @param {string} kind */
export const firstZoom = (kind) => ({ commune: 9, epci: 7, pnr: 6, massif: 5 })[kind] ?? 0;
