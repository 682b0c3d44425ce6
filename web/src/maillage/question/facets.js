// Facets with live counts. A value not ticked says what it would add.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { toggledValue } from '../state/transitions.js';

/** @typedef {import('../api/contract.js').Property} Property */
/** @typedef {import('../api/contract.js').FacetValue} FacetValue */

const SHOWN = { rows: 6, pills: 8 };

class Facets extends AppElement {
  /** @type {Set<string>} facets shown whole */
  open = new Set();

  render() {
    const { app } = this;
    const layer = app.layer(app.state.layer);
    const { value } = app.facets.now;
    if (!layer || !value?.facets) return nothing;
    return layer.properties.filter((p) => p.facet && value.facets[p.name]?.length).map((p) => this.#facet(p, value.facets[p.name]));
  }

  /** @param {Property} p @param {FacetValue[]} values */
  #facet(p, values) {
    const many = p.type === 'string[]';
    const all = withChosen(values, this.app.state.where[p.name] ?? []);
    const most = this.open.has(p.name) ? all.length : many ? SHOWN.pills : SHOWN.rows;
    const rest = all.length - most;
    return html`<div class="facet" id="facet-${p.name}" role="group" aria-labelledby="facet-t-${p.name}"><h2 id="facet-t-${p.name}">${this.app.words.label(p.title)}</h2>
      ${many ? html`<div class="pills">${repeat(all.slice(0, most), (v) => v.value, (v) => this.#pill(p, v))}${rest > 0 ? html`<button class="pill" @click=${() => this.#more(p.name)}>+ ${rest}</button>` : nothing}</div>`
        : html`${repeat(all.slice(0, most), (v) => v.value, (v) => this.#row(p, v, Math.max(...all.map((a) => a.count))))}${rest > 0 ? html`<button class="more-f" @click=${() => this.#more(p.name)}>${this.t('facet.more', { n: rest })}</button>` : nothing}`}</div>`;
  }

  /** @param {string} name */
  #more(name) {
    this.open.add(name);
    this.requestUpdate();
  }

  /** @param {Property} p @param {string} value */
  #on(p, value) { return this.app.state.where[p.name]?.includes(value) ?? false; }

  /** @param {Property} p @param {FacetValue} v @param {number} most */
  #row(p, v, most) {
    const on = this.#on(p, v.value);
    return html`<button class="opt" role="checkbox" aria-checked=${String(on)} data-width=${Math.round((v.count / Math.max(1, most)) * 48)} @click=${() => this.#toggle(p, v.value)}>
      <span class="box">${icon('check')}</span><span class="t">${this.app.words.term(p.vocabulary, v.value)}</span><i class="hb"></i><span class="n">${this.#adds(p, v)}</span></button>`;
  }

  /** @param {Property} p @param {FacetValue} v */
  #pill(p, v) {
    const on = this.#on(p, v.value);
    return html`<button class="pill" role="checkbox" aria-checked=${String(on)} @click=${() => this.#toggle(p, v.value)}>${this.app.words.term(p.vocabulary, v.value)} <span class="n">${this.#adds(p, v)}</span></button>`;
  }

  /** Once something is ticked, the others say what they would add. @param {Property} p @param {FacetValue} v */
  #adds(p, v) {
    const n = this.app.words.number(v.count);
    return !this.#on(p, v.value) && this.app.state.where[p.name]?.length ? `+\u202f${n}` : n;
  }

  /** @param {Property} p @param {string} value */
  #toggle(p, value) { this.app.change((s) => toggledValue(s, p.name, value)); }

  updated() {
    for (const row of this.querySelectorAll('.opt')) {
      /** @type {HTMLElement} */ (row).style.setProperty('--w', `${/** @type {HTMLElement} */ (row).dataset.width}px`);
    }
  }
}

/** Ticked values come first, and stay even when nothing has them any more. @param {FacetValue[]} values @param {string[]} chosen @returns {FacetValue[]} */
function withChosen(values, chosen) {
  const ticked = chosen.map((value) => values.find((v) => v.value === value) ?? { value, count: 0 });
  return [...ticked.sort((a, b) => b.count - a.count), ...values.filter((v) => !chosen.includes(v.value))];
}

customElements.define('maillage-facets', Facets);
