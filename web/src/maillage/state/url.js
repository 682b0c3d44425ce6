// The state in the query string, and back. What has its first value is left out, so links stay short.

import { FIRST } from './state.js';
import { onEarth, readNear, readPlace, readRef, short, writeNear, writePlace } from './places.js';

/** @typedef {import('./state.js').State} State */

/** @param {State} s @returns {string} the query string, with its `?`, or an empty string */
export function toQuery(s) {
  const q = new URLSearchParams();
  /** @param {string} name @param {string | null | undefined | false} value */
  const put = (name, value) => { if (value) q.set(name, value); };
  put('at', s.view && `${short(s.view.lat)},${short(s.view.lon)},${s.view.zoom}`);
  put('layer', s.layer !== FIRST.layer && s.layer);
  for (const [property, values] of Object.entries(s.where)) put(`where.${property}`, values.join(','));
  for (const near of s.within) q.append('within', writeNear(near));
  put('date', s.date);
  put('q', s.text);
  put('place', s.place && writePlace(s.place));
  put('selected', s.selected && `${s.selected.layer}/${s.selected.id}`);
  put('record', s.record && `${s.record.layer}/${s.record.id}`);
  put('zone', s.zone);
  put('table', s.table && '1');
  put('sort', s.sort !== FIRST.sort && s.sort);
  put('columns', s.columns.join(','));
  put('chart', s.chart);
  put('on', s.on.join(','));
  put('off', s.off.join(','));
  put('lang', s.lang !== FIRST.lang && s.lang);
  put('folded', s.folded && '1');
  put('pane', s.pane !== FIRST.pane && s.pane);
  put('stop', s.stop !== FIRST.stop && s.stop);
  // readable links: these characters are allowed in a query string
  const text = q.toString().replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%7E/g, '~');
  return text && `?${text}`;
}

/** @param {string} query @returns {State} */
export function fromQuery(query) {
  const q = new URLSearchParams(query);
  return {
    view: readView(q.get('at')), layer: q.get('layer') || FIRST.layer, where: readWhere(q),
    within: q.getAll('within').flatMap(readNear),
    date: /^\d{4}-\d\d-\d\d$/.test(q.get('date') ?? '') ? q.get('date') : null, text: q.get('q') ?? '',
    place: readPlace(q.get('place')), selected: readRef(q.get('selected')), record: readRef(q.get('record')), zone: q.get('zone') || null,
    table: q.get('table') === '1', sort: /^-?[a-z]\w*$/.test(q.get('sort') ?? '') ? String(q.get('sort')) : FIRST.sort, columns: list(q.get('columns')), chart: q.get('chart') ?? '',
    on: list(q.get('on')), off: list(q.get('off')),
    lang: q.get('lang') === 'en' ? 'en' : 'fr', folded: q.get('folded') === '1',
    pane: q.get('pane') === 'answer' ? 'answer' : 'question', stop: readStop(q.get('stop')),
  };
}

/** @param {URLSearchParams} q */
function readWhere(q) {
  /** @type {Record<string, string[]>} */
  const where = {};
  for (const [name, value] of q) {
    if (name.startsWith('where.') && value) where[name.slice('where.'.length)] = list(value);
  }
  return where;
}

/** @param {string | null} text @returns {import('./state.js').View | null} */
function readView(text) {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  return text && onEarth(lon, lat) && zoom >= 0 && zoom <= 22 ? { lon, lat, zoom } : null;
}

/** @param {string | null} text @returns {import('./state.js').Stop} */
const readStop = (text) => (text === 'middle' || text === 'high' ? text : 'low');

/** @param {string | null} text */
const list = (text) => (text ?? '').split(',').filter(Boolean);
