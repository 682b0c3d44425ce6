// One facet of the question as bars. A press on a bar keeps its value, as the facet itself does.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AppElement } from '../element.js';
import { moveInList } from '../keyboard/arrows.js';
import { charted, toggledValue } from '../state/transitions.js';
import { axisFor } from './axis.js';

/** @typedef {import('../api/contract.js').Property} Property */
/** @typedef {import('../api/contract.js').FacetValue} FacetValue */

class Chart extends AppElement {
  /** the note behind the figures is open */
  explained = false;

  render() {
    const { app } = this;
    const layer = app.layer(app.state.layer);
    const all = layer?.properties.filter((p) => p.facet) ?? [];
    const property = all.find((p) => p.name === app.state.chart) ?? all[0];
    const values = property && app.facets.now.value?.facets?.[property.name];
    if (!layer || !property || !values) return nothing;
    return html`<div class="cht ${layer.kind}"><h3>${this.#chooser(all, property)}<button class="why" aria-expanded=${String(this.explained)} aria-label=${this.t('why.open', { title: app.words.label(property.title) })} @click=${() => this.#explain()}>i</button></h3>
      ${this.explained ? this.#note(property, values) : nothing}${values.length ? this.#bars(property, values) : html`<p class="small soft">${this.t('chart.empty')}</p>`}</div>`;
  }

  /** @param {Property[]} all @param {Property} property */
  #chooser(all, property) {
    const { app } = this;
    return html`<label><span>${this.t('chart.by')}</span> <select @change=${(/** @type {Event} */ e) => app.change((s) => charted(s, /** @type {HTMLSelectElement} */ (e.target).value))}>${all.map((p) => html`<option value=${p.name} ?selected=${p === property}>${app.words.label(p.title).toLocaleLowerCase(app.state.lang)}</option>`)}</select></label>`;
  }

  #explain() {
    this.explained = !this.explained;
    this.requestUpdate();
  }

  /** @param {Property} p @param {FacetValue[]} values */
  #note(p, values) {
    const { app } = this;
    const { words } = app;
    const many = p.type === 'string[]';
    const day = app.state.date ?? app.service?.today;
    /** @type {[string, string][]} */
    const rows = [
      ['why.definition', this.t('chart.definition', { title: words.label(p.title).toLocaleLowerCase(app.state.lang), layer: words.label(app.layer(app.state.layer)?.title).toLocaleLowerCase(app.state.lang) })],
      ['why.n', this.t('chart.n', { n: app.count.now.value ?? 0, values: values.length })],
      ['why.method', this.t(many ? 'chart.methodMany' : 'chart.method')],
      ...(day ? [/** @type {[string, string]} */ (['why.date', words.date(day)])] : []),
    ];
    return html`<div class="note"><h4>${this.t('why.title')}</h4><dl>${rows.map(([key, text]) => html`<dt>${this.t(key)}</dt><dd>${text}</dd>`)}</dl></div>`;
  }

  /** @param {Property} p @param {FacetValue[]} values */
  #bars(p, values) {
    const { words, state } = this.app;
    const chosen = state.where[p.name] ?? [];
    const { end, ticks } = axisFor(Math.max(...values.map((v) => v.count)));
    return html`<div class="plot ${chosen.length ? 'chosen' : ''}"><div class="axis n" aria-hidden="true">${ticks.map((t) => html`<span data-at=${t / end}>${words.number(t)}</span>`)}</div>
      <ul class="bars" @keydown=${moveInList}>${repeat(values, (v) => v.value, (v) => this.#bar(p, v, chosen.includes(v.value), end))}</ul></div>`;
  }

  /** @param {Property} p @param {FacetValue} v @param {boolean} on @param {number} end */
  #bar(p, v, on, end) {
    const { words } = this.app;
    const text = words.term(p.vocabulary, v.value);
    return html`<li><button class="b" role="checkbox" aria-checked=${String(on)} title=${text} @click=${() => this.app.change((s) => toggledValue(s, p.name, v.value))}>
      <span class="t">${text}</span><span class="track"><i data-at=${v.count / end}></i><span class="n" data-at=${v.count / end}>${words.number(v.count)}</span></span></button></li>`;
  }

  /** Set by script: the page's policy forbids style attributes. */
  updated() {
    for (const e of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-at]'))) e.style.setProperty('--at', String(e.dataset.at));
  }
}

customElements.define('maillage-chart', Chart);
