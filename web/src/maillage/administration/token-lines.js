// The tokens of an account, one under the other, each to be revoked. A revoked token does not come back, so that is asked once more.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { revokeToken, tokens } from '../api/administration.js';
import { Live } from '../api/live.js';
import { eyesOf, lastDay, stateOf } from './lists/tokens.js';

/** @typedef {import('../api/administration.js').Token} Token */

class TokenLines extends AppElement {
  static properties = { account: { attribute: false }, one: { attribute: false }, known: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {string | null} null: one's own */
    this.account = null;
    /** @type {string | null} this one alone */
    this.one = null;
    /** @type {import('./listing.js').Names} */
    this.known = { nameOf: () => null, structuresOf: () => [] };
    /** @type {Live<{account: string | null}, Token[]>} */
    this.tokens = new Live(({ account }, signal) => tokens(account, signal), () => this.requestUpdate());
    /** @type {string | null} */
    this.sure = null;
  }

  render() {
    this.tokens.ask({ account: this.account });
    const value = this.tokens.now.value?.filter((t) => !this.one || t.id === this.one);
    if (!value) return html`<p class="wait" aria-busy="true"></p>`;
    return value.length ? html`<ul class="toks">${value.map((t) => this.#line(t))}</ul>` : html`<p class="small soft">${this.t('token.none')}</p>`;
  }

  /** @param {Token} t */
  #line(t) {
    const { words } = this.app;
    const valid = stateOf(t) === 'valid';
    const used = t.lastUsed ? words.t('token.used', { at: words.moment(t.lastUsed) }) : words.t('token.unused');
    return html`<li><div><b class="nm">${t.name}</b> <span class="tag ${valid ? 'go' : ''}">${words.t(`tokenState.${stateOf(t)}`)}</span>
        <p class="small soft">${[words.t(t.mayWrite ? 'token.writes' : 'token.reads'), words.t('token.sees', { whom: eyesOf(t, words, this.known) }), used, words.t('token.until', { day: words.date(lastDay(t)) })].join(' · ')}</p></div>
      ${valid ? this.#revoke(t) : nothing}</li>`;
  }

  /** @param {Token} t */
  #revoke(t) {
    const act = this.t('token.revoke');
    if (this.sure !== t.id) return html`<button type="button" class="more-b" id=${`token-${t.id}`} aria-label=${this.one ? nothing : this.t('row.act', { act, row: t.name })} @click=${() => { this.sure = t.id; this.focusOn('#token-keep'); }}>${act}</button>`;
    return html`<p class="acts wide"><span class="small" id="token-sure">${this.t('token.sure')}</span><button type="button" class="btn" aria-describedby="token-sure" @click=${() => this.#gone(t)}>${this.t('token.revokeNow')}</button><button type="button" class="btn quiet" id="token-keep" aria-describedby="token-sure" @click=${() => { this.sure = null; this.focusOn(`#token-${t.id}`); }}>${this.t('token.keep')}</button></p>`;
  }

  /** @param {Token} t */
  async #gone(t) {
    const { app } = this;
    try {
      await revokeToken(this.account, t.id);
      app.tell({ text: app.t('token.revoked', { name: t.name }) });
      this.dispatchEvent(new CustomEvent('written', { bubbles: true }));
    } catch (error) {
      app.tell({ text: app.words.error(/** @type {Error} */ (error)) });
    }
    this.sure = null;
    this.tokens.again({ account: this.account });
  }
}

customElements.define('maillage-tokens', TokenLines);
