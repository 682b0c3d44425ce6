// The dialog that changes one's own password.

import { html, nothing } from 'lit';
import { AccountDialog } from './dialog.js';

class Password extends AccountDialog {
  render() {
    const { session } = this.app.account;
    return this.frame('password', this.t('password.title'), html`<form class="zform" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); this.#change(); }}>
        ${session.mustChangePassword ? html`<p class="small soft">${this.t('password.must')}</p>` : nothing}${this.refused()}
        <input class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" .value=${session.login ?? ''} readonly>
        <div class="field"><label for="password-now">${this.t('password.current')}</label><input id="password-now" data-parameter="current" type="password" autocomplete="current-password" required autofocus></div>
        <div class="field"><label for="password-new">${this.t('password.new')}</label><input id="password-new" type="password" autocomplete="new-password" required aria-describedby="password-rule">
          <p class="tiny soft" id="password-rule">${this.t('password.rule')}</p></div>
        <button class="btn main" ?disabled=${this.sending}>${this.t('password.save')}</button></form>`);
  }

  #change() { this.send(() => this.app.account.changePassword({ current: this.typed('password-now'), new: this.typed('password-new') })); }

  updated() { this.follow('password'); }
}

customElements.define('maillage-password', Password);
