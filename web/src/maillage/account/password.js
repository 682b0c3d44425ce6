// The dialog that changes one's own password.

import { html, nothing } from 'lit';
import { Problem } from '../api/client.js';
import { AccountDialog } from './dialog.js';

class Password extends AccountDialog {
  render() {
    const { session, given } = this.app.account;
    return this.frame('password', this.t('password.title'), html`<form class="zform" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); this.#change(); }}>
        ${session.mustChangePassword ? html`<p class="small soft">${this.t('password.must')}</p>` : nothing}${this.refused()}
        <input class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" .value=${session.login ?? ''} readonly>
        ${given ? nothing : this.secret('password-now', this.t('password.current'), { kind: 'current-password', first: true, parameter: 'current' })}
        ${this.secret('password-new', this.t('password.new'), { kind: 'new-password', first: Boolean(given), hint: this.t('password.rule') })}
        <button class="btn main" ?disabled=${this.sending}>${this.t('password.save')}</button></form>`);
  }

  /** The password that was typed to log in, just before, is not asked for again, unless it is not that one. */
  async #change() {
    const { account } = this.app;
    const current = account.given || this.typed('password-now');
    await this.send(() => account.changePassword({ current, new: this.typed('password-new') }));
    if (this.refusal instanceof Problem && this.refusal.parameter === 'current') account.given = '';
    this.requestUpdate();
  }

  updated() { this.follow('password'); }
}

customElements.define('maillage-password', Password);
