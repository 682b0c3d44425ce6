// A new account, in one structure and with one role at first. Its password is told once.

import { html, nothing } from 'lit';
import { createAccount } from '../api/administration.js';
import { folded } from '../search/folded-text.js';
import { openedItem } from '../state/administering.js';
import { ItemSheet } from './item-sheet.js';
import { roleChoices } from './roles.js';
import { toldOnce } from './once.js';

/** @typedef {{account: import('../api/administration.js').Person, password: string}} Made */

class NewAccount extends ItemSheet {
  /** @type {Made | null} */
  made = null;

  /** as it is typed */
  login = '';

  render() {
    if (this.made) return this.#told(this.made);
    const { administers } = this.app.account.session;
    const structures = this.known?.structureChoices.filter((s) => administers.includes(s.value)) ?? [];
    return this.frame(this.t('section.accounts.add'), this.t('account.what'), html`<form class="zform" id="new-account" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#make())}>
      ${this.refused()}
      ${this.field('new-name', this.t('column.name'), html`<input id="new-name" required maxlength="200" autocomplete="off">`)}
      ${this.field('new-login', this.t('login.login'), html`<input id="new-login" required maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" @input=${() => { this.login = this.typed('new-login').trim(); this.requestUpdate(); }}>${this.#kept()}`)}
      ${this.field('new-email', this.t('column.email'), html`<input id="new-email" type="email" autocomplete="off">`)}
      ${this.field('new-structure', this.t('column.structure'), this.select('new-structure', structures, structures.length === 1 ? structures[0].value : '', structures.length === 1 ? undefined : this.t('zone.choose'), undefined, true))}
      ${this.field('new-role', this.t('member.role'), this.select('new-role', roleChoices(this.app), 'reader'))}</form>`,
    html`<button class="btn main" form="new-account" ?disabled=${this.sending || !structures.length}>${this.t('account.create')}</button>`);
  }

  /** A login is kept without accents and capitals: whoever types some is told what they will have. */
  #kept() {
    const kept = folded(this.login);
    return html`<p class="tiny soft" role="status">${kept === this.login ? nothing : this.t('account.login.kept', { login: kept })}</p>`;
  }

  /** @param {Made} made */
  #told({ account, password }) {
    return this.frame(account.name, account.login, html`<div class="adm-p">${toldOnce(this.app, password, this.t('account.once'))}</div>`,
      html`<button class="btn main" @click=${() => this.app.change((s) => openedItem(s, account.id))}>${this.t('account.open')}</button>`);
  }

  async #make() {
    const email = this.typed('new-email').trim();
    const taken = await this.send(async () => {
      this.made = await createAccount({ login: this.typed('new-login').trim(), name: this.typed('new-name').trim(), ...(email && { email }), structure: this.typed('new-structure'), role: this.typed('new-role') });
    });
    if (taken) this.written();
  }
}

customElements.define('maillage-new-account', NewAccount);
