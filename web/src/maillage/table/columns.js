// Which columns a table has, and what stands in its cells. A measure has one unit for the whole column, said in its head: so that numbers compare.

/** @typedef {import('../api/contract.js').Layer} Layer */
/** @typedef {import('../api/contract.js').Property} Property */
/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {{unit: string, text: (n: number, words: Words) => string}} Measure */

const FIRST = 7;      // columns before anyone chooses: what fits beside a chart

/** What a person looks for first, when it is neither counted by value nor a number. */
const TELLING = ['national_id', 'code', 'manager', 'holder', 'leader', 'designated', 'starts', 'ends', 'verified_on'];

/** @param {Layer} layer @returns {string[]} */
export function firstColumns(layer) {
  const telling = layer.properties.filter((p) => p.name !== 'name' && p.name !== 'official_area' && (p.facet || isNumber(p) || TELLING.includes(p.name)));
  return ['name', ...telling.map((p) => p.name)].slice(0, FIRST);
}

/** @param {Layer} layer @param {string[]} chosen in a link; empty: nothing was chosen @returns {Property[]} the name always, then in the layer's order */
export function columnsOf(layer, chosen) {
  const names = new Set(chosen.length ? ['name', ...chosen] : firstColumns(layer));
  return layer.properties.filter((p) => names.has(p.name));
}

/** @param {Layer} layer @param {string[]} chosen @param {string} name @returns {string[]} empty again when it is what one starts with */
export function toggledColumn(layer, chosen, name) {
  const now = columnsOf(layer, chosen).map((p) => p.name);
  const next = now.includes(name) ? now.filter((n) => n !== name) : [...now, name];
  const ordered = layer.properties.map((p) => p.name).filter((n) => next.includes(n));
  return ordered.join() === columnsOf(layer, []).map((p) => p.name).join() ? [] : ordered;
}

/** @param {Property} p */
export const isNumber = (p) => p.type === 'number' || p.type === 'integer';

/** Lists have no order. @param {Property} p */
export const isSortable = (p) => p.type !== 'string[]';

/** @param {string} sort as the service takes it: `-area` @returns {{name: string, descending: boolean}} */
export const readSort = (sort) => ({ name: sort.replace(/^-/, ''), descending: sort.startsWith('-') });

/** The order after one more press on a head: the largest number first, the first letter first. @param {Property} p @param {string} sort */
export function nextSort(p, sort) {
  const now = readSort(sort);
  const descending = now.name === p.name ? !now.descending : isNumber(p);
  return descending ? `-${p.name}` : p.name;
}

/** @type {Record<string, Measure>} */
const MEASURES = {
  m2: { unit: 'ha', text: (n, words) => words.fixed(n / 1e4, 1) },
  m: { unit: 'km', text: (n, words) => words.fixed(n / 1000, 1) },
  EUR: { unit: '€', text: (n, words) => words.fixed(n, 0) },
  '%': { unit: '', text: (n, words) => words.percent(n / 100) },
  1: { unit: '', text: (n, words) => words.percent(n) },
};

/** @param {Property} p @returns {string} in the head of the column */
export const unitOf = (p) => (p.unit ? MEASURES[p.unit]?.unit ?? p.unit : '');

/** @param {any} value @param {Property} p @param {Words} words @returns {string} empty for nothing */
export function cellText(value, p, words) {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((v) => words.term(p.vocabulary, String(v))).join(words.t('comma'));
  if (typeof value === 'number') return p.unit ? MEASURES[p.unit]?.text(value, words) ?? words.number(value) : words.number(value);
  if (typeof value === 'boolean') return words.t(value ? 'card.yes' : 'card.no');
  return p.type === 'date' ? words.date(value) : words.term(p.vocabulary, String(value));
}
