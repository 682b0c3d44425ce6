// What cannot be undone: someone is erased, by whoever has typed their name first.

import { html } from 'lit';
import { Form } from '../shell/form.js';

class Erasure extends Form {
  static properties = { heading: { attribute: false }, name: { attribute: false }, why: { attribute: false }, now: { attribute: false }, erase: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** what is typed to be sure */
    this.name = '';
    this.why = '';
    /** what is done; left out: a person is erased */
    this.heading = '';
    /** the words of the button */
    this.now = '';
    /** @type {() => Promise<unknown>} */
    this.erase = () => Promise.resolve();
    this.sure = '';
  }

  /** What was typed for one is not for the next. @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('name')) return;
    this.sure = '';
    this.refusal = null;
  }

  render() {
    return html`<form class="zform adm-e" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#erase())}><h2>${this.heading || this.t('person.erase')}</h2><p class="small soft">${this.why}</p>${this.refused()}
      ${this.field('erase-sure', this.t('person.sure', { name: this.name }), html`<input id="erase-sure" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.sure} @input=${() => { this.sure = this.typed('erase-sure'); this.requestUpdate(); }}>`)}
      <p><button class="btn" ?disabled=${this.sending || !this.#isSure}>${this.now}</button></p></form>`;
  }

  get #isSure() { return this.sure.trim() === this.name; }

  async #erase() {
    if (this.#isSure && await this.send(async () => { await this.erase(); })) this.dispatchEvent(new CustomEvent('erased'));
  }
}

customElements.define('maillage-erasure', Erasure);
