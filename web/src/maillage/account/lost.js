// The dialog that asks for a link to choose another password. What it answers is the same whether there is such an account or not.

import { html } from 'lit';
import { AccountDialog } from './dialog.js';

class Lost extends AccountDialog {
  render() {
    return this.frame('lost', this.t('lost.title'), html`<form class="zform" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); this.send(() => this.app.account.askReset(this.typed('lost-login').trim())); }}>
        ${this.refused()}
        <div class="field"><label for="lost-login">${this.t('login.login')}</label><input id="lost-login" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus aria-describedby="lost-how">
          <p class="tiny soft" id="lost-how">${this.t('lost.how')}</p></div>
        <button class="btn main" ?disabled=${this.sending}>${this.t('lost.send')}</button></form>`);
  }

  updated() { this.follow('lost'); }
}

customElements.define('maillage-lost', Lost);
