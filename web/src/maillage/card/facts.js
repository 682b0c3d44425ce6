// One fact as text: a code by its label, a measure with its unit, a date as one writes it.

/** @typedef {import('../api/contract.js').Fact} Fact */
/** @typedef {import('../i18n/words.js').Words} Words */

/** @param {Fact} fact @param {string} type of the property @param {Words} words @returns {string} */
export const factText = (fact, type, words) => valueText(fact.value, { vocabulary: fact.vocabulary, unit: fact.unit, type }, words);

/** @param {any} value @param {{vocabulary: string | null, unit: string | null, type: string}} what @param {Words} words @returns {string} */
export function valueText(value, what, words) {
  if (value === null || value === undefined || value === '') return words.t('card.empty');
  if (Array.isArray(value)) return value.map((v) => valueText(v, what, words)).join(words.t('comma'));
  if (what.vocabulary) return termText(what.vocabulary, String(value), words);
  if (typeof value === 'boolean') return words.t(value ? 'card.yes' : 'card.no');
  if (typeof value === 'number') return measureText(value, what.unit, words);
  return what.type === 'date' || /^\d{4}-\d\d-\d\d($|T)/.test(value) ? words.date(value) : String(value);
}

/** A code that people of the field quote stands beside its label; our own short names would only repeat it. @param {string} vocabulary @param {string} code @param {Words} words */
function termText(vocabulary, code, words) {
  const label = words.term(vocabulary, code);
  return OFFICIAL.test(code) && label !== code ? `${label} (${code})` : label;
}

const OFFICIAL = /^[0-9A-Z][0-9A-Z./-]*$/;

/** The title of a fact, which says what code it is where no vocabulary has its label. @param {string} layer @param {Fact} fact @param {Words} words */
export function factTitle(layer, { property, title }, words) {
  const own = [`field.${layer}.${property}`, `field.${property}`].find((key) => words.has(key));
  return own ? words.t(own) : words.label(title);
}

/** @param {number} value @param {string | null} unit @param {Words} words */
function measureText(value, unit, words) {
  switch (unit) {
    case 'm2': case 'm²': return words.area(value);
    case 'm': return words.distance(value);
    case 'EUR': return `${words.number(value)}\u00a0€`;
    case '%': return words.percent(value / 100);
    case '1': return words.percent(value);
    default: return unit ? `${words.number(value)}\u00a0${unit}` : words.number(value);
  }
}

/** Only web addresses become links. @param {string} text */
export const isLink = (text) => /^https?:\/\/\S+$/.test(text);
