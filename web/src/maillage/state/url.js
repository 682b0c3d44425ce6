// The state in the query string, and back. What has its first value is left out, so links stay short.

import { FIRST, OF_PEOPLE, usualPane } from './state.js';
import { onEarth, readNear, readPlace, readRef, short, writeNear, writePlace } from './places.js';

/** @typedef {import('./state.js').State} State */

/** @type {('fr' | 'en')[]} */
export const LANGUAGES = ['fr', 'en'];

/** @param {State} s @param {'fr' | 'en'} [kept] what is spoken where the address says nothing @returns {string} the query string, with its `?`, or an empty string */
export function toQuery(s, kept = FIRST.lang) {
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
  put('version', s.record !== null && s.version !== null && String(s.version));
  put('zone', s.zone);
  put('administration', s.administration);
  for (const [filter, value] of Object.entries(s.only)) put(`only.${filter}`, !(filter === 'q' && OF_PEOPLE.includes(s.administration ?? '')) && value);
  put('item', s.item);
  put('area', s.area);
  put('table', s.table && '1');
  put('sort', s.sort !== FIRST.sort && s.sort);
  put('columns', s.columns.join(','));
  put('chart', s.chart);
  put('on', s.on.join(','));
  put('off', s.off.join(','));
  // whoever gets the link keeps another language, or none
  put('lang', (s.lang !== FIRST.lang || kept !== FIRST.lang) && s.lang);
  put('folded', s.folded && '1');
  put('legend', s.legend !== null && (s.legend ? '1' : '0'));
  const usual = usualPane(s);
  put('pane', s.pane !== usual.pane && s.pane);
  put('stop', s.stop !== usual.stop && s.stop);
  // readable links: these characters are allowed in a query string
  const text = q.toString().replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%7E/g, '~');
  return text && `?${text}`;
}

/** @param {string} query @param {'fr' | 'en'} [kept] what is spoken where the address says nothing @returns {State} */
export function fromQuery(query, kept = FIRST.lang) {
  const q = new URLSearchParams(query);
  const [place, record, zone] = [readPlace(q.get('place')), readRef(q.get('record')), readWord(q.get('zone'))];
  const usual = usualPane({ place, record, zone });
  return {
    view: readView(q.get('at')), layer: q.get('layer') || FIRST.layer, where: Object.fromEntries(readAll(q, 'where.').map(([name, value]) => [name, list(value)])),
    within: q.getAll('within').flatMap(readNear),
    date: readDay(q.get('date')), text: q.get('q') ?? '',
    place, selected: readRef(q.get('selected')), record, version: record && readVersion(q.get('version')), zone,
    administration: readWord(q.get('administration')), only: Object.fromEntries(readAll(q, 'only.')), item: readWord(q.get('item')), area: readWord(q.get('area')),
    table: q.get('table') === '1', sort: /^-?[a-z]\w*$/.test(q.get('sort') ?? '') ? String(q.get('sort')) : FIRST.sort, columns: list(q.get('columns')), chart: q.get('chart') ?? '',
    on: list(q.get('on')), off: list(q.get('off')),
    lang: oneOf(LANGUAGES, q.get('lang')) ?? kept, folded: q.get('folded') === '1', legend: q.get('legend') === null ? null : q.get('legend') === '1',
    pane: oneOf(['question', 'answer'], q.get('pane')) ?? usual.pane, stop: oneOf(['low', 'middle', 'high'], q.get('stop')) ?? usual.stop,
  };
}

/** What a link says in a way that cannot be read, and is therefore left out. @param {string} query @returns {string[]} names of parameters */
export function unreadIn(query) {
  const q = new URLSearchParams(query);
  const s = fromQuery(query);
  const lost = { at: !s.view, place: !s.place, within: s.within.length < q.getAll('within').length, date: !s.date, selected: !s.selected, record: !s.record, version: !s.version, zone: !s.zone, sort: s.sort !== q.get('sort') };
  return Object.entries(lost).flatMap(([name, is]) => (is && q.get(name) ? [name] : []));
}

/** @param {string | null} text */
const readVersion = (text) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null);

/** @param {string | null} text @returns {string | null} nothing for a day that no calendar has */
function readDay(text) {
  const day = /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(String(text)) ? text : null;
}

/** The parameters that begin so, without their beginning. @param {URLSearchParams} q @param {string} start @returns {[string, string][]} */
const readAll = (q, start) => [...q].flatMap(([name, value]) => (name.startsWith(start) && value ? [[name.slice(start.length), value]] : []));

/** @param {string | null} text */
const readWord = (text) => /^[\w.-]+$/.exec(text ?? '')?.[0] ?? null;

/** @param {string | null} text @returns {import('./state.js').View | null} */
function readView(text) {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  return text && onEarth(lon, lat) && zoom >= 0 && zoom <= 22 ? { lon, lat, zoom } : null;
}

/** @template {string} T @param {T[]} known @param {string | null} text @returns {T | null} */
const oneOf = (known, text) => known.find((k) => k === text) ?? null;

/** @param {string | null} text */
const list = (text) => (text ?? '').split(',').filter(Boolean);
