// The login dialog, with the accounts of the demonstration where there are any.

import { html, nothing } from 'lit';
import { at } from '../api/root.js';
import { AccountDialog } from './dialog.js';
import { wayTo } from './fragment.js';

class Login extends AccountDialog {
  render() {
    return this.frame('login', this.t('login.title'), html`${this.#providers()}<form class="zform" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); this.#enter({ login: this.typed('login-name').trim(), password: this.typed('login-password') }); }}>
        ${this.app.account.ended ? html`<p class="small soft">${this.t('login.ended')}</p>` : nothing}${this.refused()}
        <div class="field"><label for="login-name">${this.t('login.login')}</label><input id="login-name" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></div>
        ${this.secret('login-password', this.t('login.password'), { kind: 'current-password' })}
        <button class="btn main" ?disabled=${this.sending}>${this.t('account.login')}</button>
        <p><button type="button" class="btn" @click=${() => this.app.account.ask('lost')}>${this.t('lost.open')}</button></p></form>
      ${this.#demo()}`);
  }

  /** Links, for the provider's own page takes the place of this one; it comes back to what is asked here. */
  #providers() {
    return this.app.account.session.providers.map((p) => html`<p class="by"><a class="btn main" href=${at(wayTo(p, location))}>${this.t('login.by', { name: p.name })}</a></p>`);
  }

  #demo() {
    const { demo } = this.app.account.session;
    return demo.length ? html`<h2>${this.t('login.demo')}</h2><ul class="demo">${demo.map((d) => html`<li><button class="btn" ?disabled=${this.sending} @click=${() => this.#enter(d)}>${d.name}</button></li>`)}</ul>` : nothing;
  }

  /** @param {{login: string, password: string}} credentials */
  #enter({ login, password }) { this.send(() => this.app.account.enter({ login, password })); }

  updated() { this.follow('login'); }
}

customElements.define('maillage-login', Login);
