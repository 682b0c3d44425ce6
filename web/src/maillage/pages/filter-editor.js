// Makes a filter by choosing: each condition a property, an operator and a value, written as CQL2 into the page's field.

import { html, LitElement } from 'lit';
import { getJson } from '../api/client.js';
import { Words } from '../i18n/words.js';
import { conditionsOf, cql2, needsValue, operatorsOf, queryablesOf } from './cql2.js';

/** @typedef {import('./cql2.js').Condition} Condition */
/** @typedef {import('./cql2.js').Queryable} Queryable */

const SCHEMA = 'application/schema+json, application/problem+json';

class FilterEditor extends LitElement {
  static properties = { src: {}, lang: {}, queryables: { state: true }, conditions: { state: true } };

  constructor() {
    super();
    this.src = '';
    this.lang = 'fr';
    /** @type {Queryable[]} */
    this.queryables = [];
    /** @type {Condition[]} */
    this.conditions = [];
    /** the filter that stood in the field before the first condition */
    this.asked = '';
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    // without it the field of the filter is still there
    getJson(this.src, undefined, SCHEMA).then((schema) => { this.queryables = queryablesOf(schema); this.#read(); }, () => {});
    this.field?.addEventListener('input', this.#read);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.field?.removeEventListener('input', this.#read);
  }

  get field() { return /** @type {HTMLTextAreaElement | null | undefined} */ (this.closest('form')?.querySelector('[name="filter"]')); }

  /** What stands in the field, asked before or typed, where it can be made by choosing. */
  #read = () => { this.conditions = conditionsOf(this.field?.value ?? '', this.queryables); };

  get words() { return new Words(this.lang === 'en' ? 'en' : 'fr'); }

  render() {
    if (!this.queryables.length) return html``;
    return html`<fieldset class="conditions"><legend class="sr">${this.words.t('pages.conditions')}</legend>
      ${this.conditions.map((condition, i) => this.#row(condition, i))}
      <button type="button" class="btn" @click=${this.#add}>${this.words.t('pages.add')}</button></fieldset>`;
  }

  /** @param {Condition} condition @param {number} i */
  #row(condition, i) {
    const { t } = this.words;
    return html`<div class="condition">
      <select aria-label=${t('pages.property')} @change=${(/** @type {any} */ e) => this.#choose(i, e.target.value)}>${this.queryables.map((q) => html`<option value=${q.name} ?selected=${q === condition.property}>${q.title}</option>`)}</select>
      <select aria-label=${t('pages.operator')} @change=${(/** @type {any} */ e) => this.#change(i, { operator: e.target.value })}>${operatorsOf(condition.property).map((o) => html`<option value=${o} ?selected=${o === condition.operator}>${t(`pages.operator.${o}`)}</option>`)}</select>
      ${needsValue(condition.operator) ? this.#value(condition, i) : ''}
      <button type="button" class="btn quiet" @click=${() => this.#remove(i)}>${t('pages.remove')}</button></div>`;
  }

  /** @param {Condition} condition @param {number} i */
  #value({ property, value }, i) {
    const label = this.words.t('pages.value');
    const changed = (/** @type {any} */ e) => this.#change(i, { value: e.target.value });
    const choices = property.type === 'boolean' ? ['true', 'false'] : property.codes;
    if (choices.length) return html`<select aria-label=${label} @change=${changed}><option value=""></option>${choices.map((code) => html`<option value=${code} ?selected=${code === value}>${code}</option>`)}</select>`;
    const type = property.format === 'date' ? 'date' : property.format === 'date-time' ? 'datetime-local' : property.type === 'string' || property.list ? 'text' : 'number';
    return html`<input type=${type} step="any" aria-label=${label} .value=${value} @input=${changed}>`;
  }

  #add() {
    const property = this.queryables[0];
    this.#set([...this.conditions, { property, operator: operatorsOf(property)[0], value: '' }]);
  }

  /** @param {number} i @param {string} name */
  #choose(i, name) {
    const property = this.queryables.find((q) => q.name === name);
    if (property) this.#change(i, { property, operator: operatorsOf(property)[0], value: '' });
  }

  /** @param {number} i @param {Partial<Condition>} part */
  #change(i, part) { this.#set(this.conditions.map((c, n) => (n === i ? { ...c, ...part } : c))); }

  /** @param {number} i */
  #remove(i) { this.#set(this.conditions.filter((_, n) => n !== i)); }

  /** What was asked before stays, and is narrowed. @param {Condition[]} conditions */
  #set(conditions) {
    const { field } = this;
    if (!this.conditions.length) this.asked = field?.value.trim() ?? '';
    this.conditions = conditions;
    const added = cql2(conditions);
    if (field) field.value = this.asked && added ? `(${this.asked}) AND ${added}` : this.asked || added;
  }
}

customElements.define('maillage-filter-editor', FilterEditor);
