// « Mes données »: what is held on who has logged in, all of it as a file, and its erasure. That cannot be undone, so something is typed first.

import { html } from 'lit';
import { icon } from '../shell/icon.js';
import { AccountDialog } from './dialog.js';

const FILE = '/api/session/personal-data';
const HELD = ['identity', 'place', 'use', 'written', 'journal'];

class Own extends AccountDialog {
  /** the login as it was typed, to be sure */
  sure = '';

  render() {
    const { session } = this.app.account;
    return this.frame('own', this.t('own.title'), html`<p class="small soft">${this.t('own.what')}</p>
      <ul class="own small">${HELD.map((what) => html`<li>${this.t(`own.${what}`)}</li>`)}</ul>
      <p class="acts"><a class="btn main" href=${FILE} download=${`maillage-${session.account}.json`}>${icon('get', 's')}${this.t('own.export')}</a></p>
      <h2>${this.t('own.erase')}</h2>${this.#isEveryones() ? html`<p class="small soft">${this.t('own.demo')}</p>` : this.#erasure()}`);
  }

  #isEveryones() {
    const { session } = this.app.account;
    return session.demo.some((d) => d.login === session.login);
  }

  /** Who has no password here types the login. */
  #erasure() {
    const { login, ownPassword } = this.app.account.session;
    return html`<form class="zform" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#erase())}><p class="small soft">${this.t('own.eraseWhy')}</p>${this.refused()}
      ${ownPassword ? html`<input class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" .value=${login ?? ''} readonly>${this.secret('own-password', this.t('own.password'), { kind: 'current-password' })}`
    : this.field('own-login', this.t('person.sure', { name: login }), html`<input id="own-login" autocomplete="off" autocapitalize="none" spellcheck="false" required .value=${this.sure} @input=${() => { this.sure = this.typed('own-login'); this.requestUpdate(); }}>`)}
      <p><button class="btn" ?disabled=${this.sending || (!ownPassword && this.sure.trim() !== login)}>${this.t('own.eraseNow')}</button></p></form>`;
  }

  #erase() {
    const { account } = this.app;
    this.send(() => account.erase(account.session.ownPassword ? { password: this.typed('own-password') } : { login: this.sure.trim() }));
  }

  updated() {
    this.follow('own');
    if (this.app.account.open !== 'own') this.sure = '';
  }
}

customElements.define('maillage-own', Own);
