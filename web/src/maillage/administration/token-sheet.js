// A token: a new one, whose secret is told once with the words to use it, or one that holds.

import { html, nothing } from 'lit';
import { createToken } from '../api/administration.js';
import { serviceAddress } from '../api/root.js';
import { seenAsSelect } from '../account/seeing.js';
import { ItemSheet } from './item-sheet.js';
import { copied, toldOnce } from './once.js';
import { eyesOf } from './lists/tokens.js';
import { commandsFor } from './commands.js';
import './token-lines.js';

/** @typedef {import('../api/administration.js').Token} Token */

class TokenSheet extends ItemSheet {
  /** @type {Token | null} made here, with its secret */
  made = null;

  all = true;

  render() {
    if (this.item !== 'new') return this.frame(this.t('token.one'), '', html`<div class="adm-p"><maillage-tokens .account=${this.app.state.only.owner ?? null} .one=${this.item} .known=${this.known}></maillage-tokens></div>`);
    return this.made ? this.#told(this.made) : this.#form();
  }

  /** @param {Token} token */
  #told(token) {
    const { app } = this;
    const secret = token.secret ?? '';
    const commands = commandsFor({ address: serviceAddress(), login: app.account.session.login ?? '', secret, layer: token.layers?.[0] ?? app.state.layer });
    return this.frame(token.name, [this.t('token.made'), this.#sees(token)].filter(Boolean).join(' · '), html`<div class="adm-p">${toldOnce(app, secret, this.t('token.once'))}
      <h2>QGIS</h2><p class="small soft">${this.t('token.qgis')}</p>${copied(app, commands.address, 'QGIS')}
      <dl class="facts"><dt>${this.t('login.login')}</dt><dd>${app.account.session.login}</dd><dt>${this.t('login.password')}</dt><dd>${this.t('token.asPassword')}</dd></dl>
      <h2>ogrinfo, ogr2ogr</h2>${copied(app, commands.ogrinfo, 'ogrinfo')}
      <h2>curl</h2>${copied(app, commands.curl, 'curl')}</div>`, html`<button class="btn" @click=${() => this.close()}>${this.t('token.noted')}</button>`);
  }

  /** @param {Token} token */
  #sees(token) { return this.known ? this.t('token.sees', { whom: eyesOf(token, this.app.words, this.known) }) : ''; }

  #form() {
    const { app } = this;
    const year = inAYear();
    return this.frame(this.t('section.tokens.add'), this.t('token.what'), html`<form class="zform" id="token" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#make())}>
      ${this.refused()}
      ${this.field('token-name', this.t('column.name'), html`<input id="token-name" required maxlength="100" autocomplete="off" placeholder=${this.t('token.nameHint')}>`)}
      <fieldset class="field"><legend>${this.t('column.layers')}</legend>
        <label class="tick"><input type="checkbox" .checked=${this.all} @change=${() => { this.all = !this.all; this.requestUpdate(); }}>${this.t('token.allLayers')}</label>
        ${this.all ? nothing : html`<div class="ticks">${app.layers.map((l) => html`<label class="tick"><input type="checkbox" name="layer" value=${l.id}>${app.words.label(l.title)}</label>`)}</div>`}</fieldset>
      <label class="tick"><input type="checkbox" id="token-writes">${this.t('token.mayWrite')}</label>
      ${this.field('token-end', this.t('column.expires'), html`<input id="token-end" data-parameter="expires" type="date" required .value=${year} max=${year}>`)}
      ${app.account.session.administers.length ? this.field('token-as', this.t('token.as'), seenAsSelect(app, this.known?.structures.now.value ?? [], { id: 'token-as', none: this.t('token.asMe') })) : nothing}</form>`,
    html`<button class="btn main" form="token" ?disabled=${this.sending}>${this.t('token.make')}</button>`);
  }

  async #make() {
    const layers = [...this.querySelectorAll('[name="layer"]:checked')].map((e) => /** @type {HTMLInputElement} */ (e).value);
    const seen = this.querySelector('#token-as') ? this.typed('token-as') : '';
    const taken = await this.send(async () => {
      this.made = await createToken({
        name: this.typed('token-name').trim(), layers: this.all ? null : layers, mayWrite: /** @type {HTMLInputElement} */ (this.querySelector('#token-writes')).checked,
        expires: this.typed('token-end') || null, ...(seen && { as: seen }),
      });
    });
    if (taken) this.written();
  }
}

/** The longest that a token holds. */
function inAYear() {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  day.setDate(day.getDate() - 1);
  return day.toISOString().slice(0, 10);
}

customElements.define('maillage-token-sheet', TokenSheet);
