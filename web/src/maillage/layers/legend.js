// The layer panel, which is the legend: what is drawn, how, how many, shown or not.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { form, icon } from '../shell/icon.js';
import { showedLegend, toggledEntry } from '../state/transitions.js';
import { SPLIT, entriesOf } from './entries.js';
import { isFirstShown, isShown } from './shown.js';

/** @typedef {import('./entries.js').Entry} Entry */

class Legend extends AppElement {
  /** layers that are not shown at first, and not chosen, wait behind one button */
  all = false;

  render() {
    const { app } = this;
    if (!app.legendOpen || !app.layers.length) return nothing;
    const entries = entriesOf(app.layers, app.totals.values);
    const first = entries.filter((e) => isFirstShown(e.id, app.state.layer) || isShown(app.state, e.id));
    const shown = this.all ? entries : first;
    return html`<section class="float legend" aria-label=${this.t('layers.title')}><h2>${this.t('layers.short')}
      <button class="ib" aria-label=${this.t('layers.close')} @click=${() => { app.change((s) => showedLegend(s, false)); app.map?.focus(); }}>${icon('x', 's')}</button></h2>
      <ul>${shown.map((e) => this.#line(e))}</ul>
      ${entries.length > first.length ? html`<button class="rest" aria-expanded=${String(this.all)} @click=${() => { this.all = !this.all; this.requestUpdate(); }}>${icon(this.all ? 'up' : 'plus', 's')}${this.all ? this.t('layers.fewer') : this.t('layers.others', { n: entries.length - first.length })}</button>` : nothing}</section>`;
  }

  /** @param {Entry} e */
  #line(e) {
    const shown = isShown(this.app.state, e.id);
    const name = this.#name(e);
    const n = this.#count(e);
    return html`<li><button class="row-l" aria-pressed=${String(shown)} @click=${() => this.app.change((s) => toggledEntry(s, e.id))}
      title=${this.t(shown ? 'layers.hide' : 'layers.show', { name })}>${form(e.form)}<span class="nm">${name}</span><span class="n">${n === null ? '' : this.app.words.number(n)}</span>${icon(shown ? 'eye' : 'off', 's')}</button></li>`;
  }

  /** @param {Entry} e */
  #name(e) {
    const layer = this.app.layer(e.layer);
    const { words } = this.app;
    if (!e.value) return words.label(layer?.title);
    const plural = `kind.${e.layer}.${e.value}`;
    if (words.has(plural)) return words.t(plural);
    const vocabulary = layer?.properties.find((p) => p.name === SPLIT[e.layer])?.vocabulary;
    const term = words.term(vocabulary, e.value);
    return term.charAt(0).toUpperCase() + term.slice(1);
  }

  /** @param {Entry} e @returns {number | null} of the question for its own layer, in all for the others */
  #count(e) {
    const { app } = this;
    if (e.layer === app.state.layer && !e.value && app.count.now.value !== null) return app.count.now.value;
    const total = app.totals.byLayer[e.layer];
    return total ? (e.value ? total.values[e.value] : total.count) : null;
  }
}

customElements.define('maillage-legend', Legend);
