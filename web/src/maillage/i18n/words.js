// The words of one language: texts by key, with their plural, and everything that prints a value.

import { en } from './en.js';
import { fr } from './fr.js';
import * as format from './format.js';
import { problemKey } from './problems.js';

/** @typedef {string | {one: string, other: string}} Text */
/** @typedef {Record<string, Text>} Texts by key */
/** @typedef {import('../api/contract.js').Words} Both */
/** @typedef {import('../api/contract.js').Vocabularies} Vocabularies */

/** @type {Record<'fr' | 'en', Texts>} */
const TEXTS = { fr, en };

export class Words {
  /** @param {'fr' | 'en'} lang @param {Vocabularies} [vocabularies] */
  constructor(lang, vocabularies = {}) {
    this.lang = lang;
    this.vocabularies = vocabularies;
    this.plural = new Intl.PluralRules(lang);
    this.t = this.t.bind(this);
  }

  /** @param {string} key @param {Record<string, any>} [values] `n` chooses singular or plural @returns {string} */
  t(key, values = {}) {
    const text = TEXTS[this.lang][key] ?? key;
    const form = typeof text === 'string' ? text : text[this.plural.select(values.n ?? 0) === 'one' ? 'one' : 'other'];
    return form.replace(/\{(\w+)\}/g, (_, name) => this.#value(values[name]));
  }

  /** @param {string} key */
  has(key) { return key in TEXTS[this.lang]; }

  /** @param {Both | null | undefined} both */
  label(both) { return both?.[this.lang] || both?.fr || ''; }

  /** @param {string | null | undefined} vocabulary @param {string} code */
  term(vocabulary, code) {
    const term = vocabulary ? this.vocabularies[vocabulary]?.find((t) => t.code === code) : null;
    return term ? this.label(term.label) : code;
  }

  /** @param {import('../api/contract.js').Coded} coded */
  coded(coded) { return coded ? this.term(coded.vocabulary, coded.code) : ''; }

  /** @param {number} n @param {number} [digits] */
  number(n, digits) { return format.number(this.lang, n, digits); }

  /** With so many decimals, always: a column of numbers stands under its marks. @param {number} n @param {number} decimals */
  fixed(n, decimals) { return format.number(this.lang, n, decimals, decimals); }

  /** @param {number} share 0..1 */
  percent(share) { return format.percent(this.lang, share); }

  /** @param {number} squareMetres @param {boolean} [large] */
  area(squareMetres, large) { return format.area(this.lang, squareMetres, large); }

  /** @param {number} metres */
  distance(metres) { return format.distance(this.lang, metres); }

  /** @param {string} iso */
  date(iso) { return format.date(this.lang, iso); }

  /** @param {string} iso */
  moment(iso) { return format.moment(this.lang, iso); }

  /** @param {number} lat @param {number} lon */
  coordinates(lat, lon) { return format.coordinates(this.lang, lat, lon); }

  /** @param {number} bearing */
  direction(bearing) { return format.direction(this.lang, bearing); }

  /** @param {number} bearing */
  towards(bearing) { return format.towards(this.lang, bearing); }

  /** @param {Error | null} error what happened, why, and the reference to quote */
  error(error) {
    const problem = /** @type {import('../api/client.js').Problem | null} */ (error);
    const key = problem && problemKey(problem, this.lang, (k) => this.has(k));
    const said = key ? this.t(key, { parameter: problem?.parameter }) : problem?.message || this.t('error.unknown');
    return problem?.reference ? this.t('error.reference', { said, reference: problem.reference }) : said;
  }

  /** @param {any} value */
  #value(value) { return typeof value === 'number' ? this.number(value) : String(value ?? ''); }
}
