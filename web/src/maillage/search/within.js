// Chooses the place that the question must touch, or be near: a small search of its own.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { Live } from '../api/live.js';
import { search } from '../api/service.js';
import { form } from '../shell/icon.js';
import { formOf } from '../layers/entries.js';
import { alsoWithin } from '../state/transitions.js';

/** @typedef {import('../api/contract.js').Found} Found */

export const DISTANCES = [500, 1000, 2000, 5000, 10000, 20000];      // metres
const AROUND_POINT = 5000;      // metres: a point has no inside
const SHOWN = 7;

/** Areas come first: one looks inside a park more often than around an association. @param {Found} r */
const isArea = (r) => r.bbox !== null && r.bbox[2] > r.bbox[0];

class WithinSearch extends AppElement {
  /** @type {Live<string, Found[]>} */
  found = new Live(search, () => this.requestUpdate());

  /** @type {number | null} how near; null: inside */
  distance = null;

  render() {
    const found = this.found.now.value ?? [];
    const results = [...found.filter(isArea), ...found.filter((r) => !isArea(r))].slice(0, SHOWN);
    return html`<label class="field"><span>${this.t('within.label')}</span>
      <input type="search" autocomplete="off" placeholder=${this.t('within.hint')} @input=${(/** @type {InputEvent} */ e) => this.#typed(/** @type {HTMLInputElement} */ (e.target).value.trim())}></label>
      <div class="near" role="radiogroup" aria-label=${this.t('sentence.distance')}>${[null, ...DISTANCES].map((d) => html`<button class="pill" role="radio" aria-checked=${String(d === this.distance)} @click=${() => this.#near(d)}>${d === null ? this.t('sentence.touching') : this.app.words.distance(d)}</button>`)}</div>
      ${results.map((r) => html`<button class="line" @click=${() => this.#choose(r)}>${form(formOf(r.layer, r.type?.code))}<span>${r.name}</span></button>`)}
      ${this.found.now.value && !results.length ? html`<p class="line soft">${this.t('within.none')}</p>` : nothing}`;
  }

  /** @param {string} text */
  #typed(text) { this.found.ask(text.length > 1 ? text : null); }

  /** @param {number | null} distance */
  #near(distance) {
    this.distance = distance;
    this.requestUpdate();
  }

  /** @param {Found} r */
  #choose(r) {
    this.app.change((s) => alsoWithin(s, r, this.distance ?? (isArea(r) ? null : AROUND_POINT)));
    this.app.map?.show(r);
    this.dispatchEvent(new CustomEvent('chosen'));
  }
}

customElements.define('maillage-within', WithinSearch);
