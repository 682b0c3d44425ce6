// One fact as text: a code by its label, a measure with its unit, a date as one writes it.

/** @typedef {import('../api/contract.js').Fact} Fact */
/** @typedef {import('../i18n/words.js').Words} Words */

/** @param {Fact} fact @param {string} type of the property @param {Words} words @returns {string} */
export const factText = (fact, type, words) => valueText(fact.value, { vocabulary: fact.vocabulary, unit: fact.unit, type }, words);

/** @param {any} value @param {{vocabulary: string | null, unit: string | null, type: string}} what @param {Words} words @returns {string} */
export function valueText(value, what, words) {
  if (value === null || value === undefined || value === '') return words.t('card.empty');
  if (Array.isArray(value)) return value.map((v) => valueText(v, what, words)).join(words.t('comma'));
  if (what.vocabulary) return words.term(what.vocabulary, String(value));
  if (typeof value === 'boolean') return words.t(value ? 'card.yes' : 'card.no');
  if (typeof value === 'number') return measureText(value, what.unit, words);
  return what.type === 'date' || /^\d{4}-\d\d-\d\d($|T)/.test(value) ? words.date(value) : String(value);
}

/** @param {number} value @param {string | null} unit @param {Words} words */
function measureText(value, unit, words) {
  if (unit === 'm2' || unit === 'm²') return words.area(value);
  if (unit === 'm') return words.distance(value);
  return unit ? `${words.number(value)}\u00a0${unit}` : words.number(value);
}

/** Only web addresses become links. @param {string} text */
export const isLink = (text) => /^https?:\/\/\S+$/.test(text);
