// The administration over the map's place: its sections, the list of the one that is open, and a sheet for what is open in it.

import { html, nothing } from 'lit';
import { seeingText } from '../account/seeing.js';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { administered, leftAdministration } from '../state/administering.js';
import './account-sheet.js';
import './import-sheet.js';
import './journal-check.js';
import './journal-sheet.js';
import './listing-view.js';
import './person-sheet.js';
import './publication-sheet.js';
import './purges.js';
import './service-view.js';
import './structure-sheet.js';
import './token-sheet.js';
import { Directory } from './directory.js';
import { sectionsFor } from './sections.js';

/** @typedef {import('./sections.js').Section} Section */

class Administration extends AppElement {
  /** What it knows comes later than the sheets that choose from it: they draw again too. */
  known = new Directory(() => this.app.changed());

  render() {
    const { app } = this;
    const { session } = app.account;
    const sections = sectionsFor(session);
    const section = sections.find((s) => s.id === app.state.administration);
    this.known.ask(session);
    return html`<section class="admin" id="administration" tabindex="-1" aria-label=${this.t('nav.administration')} @written=${() => this.#written()}>
      ${sections.length ? this.#sections(sections) : nothing}
      <div class="adm-l">${section ? this.#open(section) : this.#closed()}</div>
      ${section ? this.#sheet(section) : nothing}</section>`;
  }

  /** What was pressed may lie under it now; it comes later than the frame that asks for it. */
  firstUpdated() { this.#frame.focus(); }

  /** @type {string | null} the section whose tab was brought into sight last */
  seen = null;

  /** On a phone the tabs are a row that is wider than the screen. */
  updated() {
    const { administration } = this.app.state;
    if (this.seen === administration) return;
    this.seen = administration;
    this.querySelector('.adm-n [aria-current="page"]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }

  /** @param {Section[]} sections */
  #sections(sections) {
    const { app } = this;
    return html`<nav class="adm-n" aria-label=${this.t('administration.sections')}><h2>${this.t('nav.administration')}</h2>
      ${sections.map((s) => html`<button aria-current=${s.id === app.state.administration ? 'page' : 'false'} @click=${() => app.change((st) => administered(st, s.id))}>${icon(s.icon, 's')}<span>${this.t(`section.${s.id}`)}</span></button>`)}
      <span class="grow"></span><button @click=${() => app.change(leftAdministration)}>${icon('left', 's')}<span>${this.t('administration.leave')}</span></button></nav>`;
  }

  /** @param {Section} section */
  #open(section) {
    if (!section.list) return html`<maillage-service></maillage-service>`;
    const more = section.id === 'journal' ? html`<maillage-journal-check></maillage-journal-check>` : section.id === 'persons' ? html`<maillage-purges></maillage-purges>` : nothing;
    return html`<maillage-listing .section=${section} .known=${this.known} .more=${more}></maillage-listing>`;
  }

  /** Nobody is known yet, they see as someone else, have a password to change first, or this is not for them. */
  #closed() {
    const { app } = this;
    const leave = html`<button class="btn" @click=${() => app.change(leftAdministration)}>${this.t('administration.leave')}</button>`;
    const seen = seeingText(app);
    if (seen) return html`<div class="empty"><b>${this.t('seeing.now', { whom: seen })}</b>${this.t('seeing.noAdministration')}<p class="acts"><button class="btn main" @click=${() => this.#back()}>${this.t('seeing.mine')}</button>${leave}</p></div>`;
    if (app.account.session.mustChangePassword) return html`<div class="empty"><b>${this.t('password.title')}</b>${this.t('password.first')}<p class="acts"><button class="btn main" @click=${() => app.account.ask('password')}>${this.t('password.title')}</button>${leave}</p></div>`;
    if (app.account.known) return html`<div class="empty"><b>${this.t('administration.notYours')}</b>${this.t('administration.notYoursWhy')}<p class="acts">${leave}</p></div>`;
    return html`<div class="empty"><b>${this.t('administration.login')}</b>${this.t('administration.loginWhy')}<p class="acts"><button class="btn main" @click=${() => app.account.ask('login')}>${this.t('account.login')}</button>${leave}</p></div>`;
  }

  /** The button is gone with what it said. */
  async #back() {
    if (await this.app.account.seeAsOneself()) this.#frame.focus();
  }

  get #frame() { return /** @type {HTMLElement} */ (this.querySelector('#administration')); }

  /** @param {Section} section */
  #sheet({ id, sheet }) {
    const { item } = this.app.state;
    if (!item || !sheet) return nothing;
    const { known } = this;
    switch (id) {
      case 'structures': return html`<maillage-structure-sheet .item=${item} .known=${known}></maillage-structure-sheet>`;
      case 'accounts': return html`<maillage-account-sheet .item=${item} .known=${known}></maillage-account-sheet>`;
      case 'tokens': return html`<maillage-token-sheet .item=${item} .known=${known}></maillage-token-sheet>`;
      case 'imports': return html`<maillage-import-sheet .item=${item}></maillage-import-sheet>`;
      case 'publications': return html`<maillage-publication-sheet .item=${item} .known=${known}></maillage-publication-sheet>`;
      case 'journal': return html`<maillage-journal-sheet .item=${item} .known=${known}></maillage-journal-sheet>`;
      default: return html`<maillage-person-sheet .item=${item} .known=${known}></maillage-person-sheet>`;
    }
  }

  /** Something was written in a sheet: what the lists and the selects say of it is asked again. */
  #written() {
    this.known.forget();
    /** @type {any} */ (this.querySelector('maillage-listing'))?.again();
    this.requestUpdate();
  }
}

customElements.define('maillage-administration', Administration);
