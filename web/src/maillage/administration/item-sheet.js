// The sheet beside a list: what is open in it, or what is being made. It takes the keyboard when it opens and gives it back.

import { html, nothing } from 'lit';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';
import { openedItem } from '../state/administering.js';

export class ItemSheet extends Form {
  static properties = { item: { attribute: false }, known: { attribute: false } };

  /** @type {HTMLElement | null} what had the keyboard before */
  #from = null;

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** an identity, or `new` */
    this.item = '';
    /** @type {import('./directory.js').Directory | null} */
    this.known = null;
  }

  /** What was refused of one is not said of another. @param {Map<string, unknown>} changed */
  willUpdate(changed) { if (changed.has('item')) this.refusal = null; }

  connectedCallback() {
    super.connectedCallback();
    this.#from = /** @type {HTMLElement | null} */ (document.activeElement);
  }

  firstUpdated() { /** @type {HTMLElement | null} */ (this.querySelector('.adm-s'))?.focus(); }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.#from?.isConnected) this.#from.focus();
  }

  close() { this.app.change((s) => openedItem(s, null)); }

  /** The lists behind this sheet are to be read again. */
  written() { this.dispatchEvent(new CustomEvent('written', { bubbles: true })); }

  /** @param {string} title @param {string} sub @param {unknown} body @param {unknown} [foot] */
  frame(title, sub, body, foot = nothing) {
    return html`<section class="adm-s" tabindex="-1" aria-label=${title}><header class="zt"><div><h1>${title}</h1>${sub ? html`<p class="sub">${sub}</p>` : nothing}</div>
      <button class="ib" @click=${() => this.close()} aria-label=${this.t('close')} title=${this.t('close')}>${icon('x')}</button></header>
      <div class="scroll" tabindex="-1">${body}</div>${foot === nothing ? nothing : html`<div class="foot">${foot}</div>`}</section>`;
  }

  /** @param {string} title @param {Error | null} error */
  waiting(title, error) {
    return this.frame(title, '', error ? html`<div class="empty">${this.app.words.error(error)}</div>` : html`<div class="lines" aria-busy="true"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>`);
  }
}
