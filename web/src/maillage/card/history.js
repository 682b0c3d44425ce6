// The versions of a record, each with what changed, readable: before struck, after marked.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { valueText } from './facts.js';

/** @typedef {import('../api/contract.js').Version} Version */
/** @typedef {import('../api/contract.js').Change} Change */

class History extends AppElement {
  all = false;

  render() {
    const { value, error } = this.app.history.now;
    if (error) return html`<section><h2>${this.t('card.history')}</h2><p class="small soft">${this.t('card.noHistory')}</p></section>`;
    if (!value?.length) return nothing;
    const shown = this.all ? value : value.slice(0, 5);
    return html`<section><h2>${this.t('card.history')}<span class="r">${this.t('card.versions', { n: value.length })}</span></h2>
      <ol>${shown.map((v, i) => this.#version(v, i === 0))}</ol>
      ${value.length > shown.length ? html`<button class="more-b" @click=${() => { this.all = true; this.requestUpdate(); }}>${this.t('card.show')}</button>` : nothing}</section>`;
  }

  /** @param {Version} v @param {boolean} current */
  #version(v, current) {
    const what = v.comment || this.t(`operation.${v.operation}`);
    const moved = v.moved && v.operation === 'update';
    const who = v.author && v.author !== v.origin ? v.author : '';
    return html`<li class="ver ${current ? 'on' : ''}"><p class="l1"><b>${this.app.words.date(v.at)}</b><span class="soft">${[who, this.t(`origin.${v.origin}`), what].filter(Boolean).join(', ')}</span>
      ${current ? html`<span class="tag go">${this.t('card.shown')}</span>` : nothing}</p>
      ${v.changes.length || moved ? html`<ul class="diff">${moved ? html`<li>${this.t('card.moved')}</li>` : nothing}${v.changes.map((c) => this.#change(c))}</ul>` : nothing}</li>`;
  }

  /** @param {Change} c */
  #change(c) {
    const { app } = this;
    const property = app.layer(app.state.record?.layer ?? '')?.properties.find((p) => p.name === c.property);
    const what = { vocabulary: property?.vocabulary ?? null, unit: property?.unit ?? null, type: property?.type ?? '' };
    const text = (/** @type {any} */ v) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? '…' : valueText(v, what, app.words));
    return html`<li><span class="f">${property ? app.words.label(property.title) : c.property}</span><span>${c.before === null ? nothing : html`<del>${text(c.before)}</del> `}<ins>${text(c.after)}</ins></span></li>`;
  }
}

customElements.define('maillage-history', History);
