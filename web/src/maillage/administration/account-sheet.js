// One account: who it is, whether it may log in, in which structures and where, its tokens. Or a new one.

import { html, nothing } from 'lit';
import { account, changeAccount, eraseAccount, resetPassword } from '../api/administration.js';
import { Live } from '../api/live.js';
import { icon } from '../shell/icon.js';
import { ItemSheet } from './item-sheet.js';
import { stateOf } from './lists/accounts.js';
import { toldOnce } from './once.js';
import './area-sheet.js';
import './erasure.js';
import './membership-lines.js';
import './new-account.js';
import './token-lines.js';

/** @typedef {import('../api/administration.js').Person} Person */

class AccountSheet extends ItemSheet {
  /** @type {Live<string, Person>} */
  account = new Live(account, () => this.requestUpdate());

  /** @type {string | null} a new password, told once */
  password = null;

  /** @type {string | null} whose sheet it is: a secret is not left on another's */
  about = null;

  render() {
    if (this.item === 'new') return html`<maillage-new-account .known=${this.known}></maillage-new-account>`;
    if (this.about !== this.item) { this.about = this.item; this.password = null; }
    this.account.ask(this.item);
    const { value, error } = this.account.now;
    if (!value || value.id !== this.item) return this.waiting(this.t('account.title'), error);
    if (this.app.state.area) return html`<maillage-area .person=${value} @written=${() => this.account.again(this.item)}></maillage-area>`;
    if (value.erased) return this.frame(value.name, '', html`<div class="empty">${this.t('account.gone')}</div>`);
    return this.frame(value.name, this.#told(value), html`${this.#identity(value)}
      <section class="adm-p"><h2>${this.t('member.title')}</h2><maillage-memberships .person=${value} .known=${this.known} @written=${() => this.account.again(this.item)}></maillage-memberships></section>
      <section class="adm-p"><h2>${this.t('section.tokens')}</h2><maillage-tokens .account=${value.id} .known=${this.known}></maillage-tokens></section>
      ${this.#erasure(value)}`);
  }

  /** @param {Person} p */
  #told(p) {
    const state = stateOf(p);
    return [p.login, p.provider, state === 'enabled' ? '' : this.t(`accountState.${state}`), p.lastSeen ? this.t('account.seen', { at: this.app.words.moment(p.lastSeen) }) : this.t('account.neverSeen')].filter(Boolean).join(' · ');
  }

  /** Everyone knows the password of a demonstration account, and another service keeps that of an account that comes from it. @param {Person} p */
  #identity(p) {
    const mayReset = !p.demo && !p.provider && p.enabled;
    return html`<form class="zform" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#save(p))}>
      ${this.refused()}
      ${this.field('account-name', this.t('column.name'), html`<input id="account-name" required maxlength="200" autocomplete="off" .value=${p.name}>`)}
      ${this.field('account-email', this.t('column.email'), html`<input id="account-email" type="email" autocomplete="off" .value=${p.email ?? ''}>`)}
      <p class="acts"><button class="btn" ?disabled=${this.sending}>${this.t('account.save')}</button>
        ${mayReset ? html`<button type="button" class="btn quiet" @click=${() => this.#reset(p)}>${icon('key', 's')}${this.t('account.reset')}</button>` : nothing}
        <button type="button" class="btn quiet" @click=${() => this.#enable(p, !p.enabled)}>${icon(p.enabled ? 'lock' : 'check', 's')}${this.t(p.enabled ? 'account.disable' : 'account.enable')}</button></p>
      ${this.password ? toldOnce(this.app, this.password, this.t('account.once')) : nothing}</form>`;
  }

  /** @param {Person} p */
  async #save(p) {
    const patch = { name: this.typed('account-name').trim(), email: this.typed('account-email').trim() || null };
    if (await this.send(async () => { await changeAccount(p.id, patch); })) this.#changed(this.t('account.saved'));
  }

  /** @param {Person} p */
  async #reset(p) {
    const taken = await this.send(async () => { this.password = await resetPassword(p.id); });
    if (taken) this.#changed(this.t('account.resetDone', { name: p.name }));
  }

  /** Undone from the message that tells it. @param {Person} p @param {boolean} enabled @param {boolean} [undoable] */
  async #enable(p, enabled, undoable = true) {
    const { app } = this;
    if (!await this.send(async () => { await changeAccount(p.id, { enabled }); })) return;
    this.#changed('');
    app.tell({ text: app.t(enabled ? 'account.enabled' : 'account.disabled', { name: p.name }), ...(undoable && { action: app.t('restore.undo'), run: () => this.#enable(p, !enabled, false) }) });
  }

  /** For who administers the service. @param {Person} p */
  #erasure(p) {
    if (!this.app.account.session.administrator) return nothing;
    return html`<maillage-erasure .name=${p.login} .why=${this.t('account.eraseWhy')} .now=${this.t('account.eraseNow')} .erase=${() => eraseAccount(p.id)} @erased=${() => this.#erased(p)}></maillage-erasure>`;
  }

  /** Whoever erases their own is nobody any more. @param {Person} p */
  #erased(p) {
    const { app } = this;
    this.#changed(this.t('account.erased'));
    app.renew();
    this.close();
    if (p.id === app.account.session.account) app.account.lost(() => {});
  }

  /** @param {string} said */
  #changed(said) {
    this.account.again(this.item);
    this.written();
    if (said) this.app.tell({ text: said });
  }
}

customElements.define('maillage-account-sheet', AccountSheet);
