// « Voir comme… »: the dialog in which an administrator chooses as whom to see, and the bar that says so until they come back; it also
// tells who still has a password of someone else that they see what the public sees.

import { html, nothing } from 'lit';
import { Directory } from '../administration/directory.js';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { AccountDialog } from './dialog.js';
import { seeingText, seenAs, seenAsSelect } from './seeing.js';

class SeeAs extends AccountDialog {
  known = new Directory(() => this.requestUpdate());

  render() {
    const { app } = this;
    if (app.account.open === 'seeAs') this.known.structures.ask(app.account.session.account);
    return this.frame('seeAs', this.t('seeing.title'), html`<form class="zform" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#see())}>
      <p class="small soft">${this.t('seeing.what')}</p>${this.refused()}
      ${this.field('see-as', this.t('seeing.whom'), seenAsSelect(app, this.known.structures.now.value ?? [], { id: 'see-as' }))}
      <button class="btn main" ?disabled=${this.sending}>${icon('eye', 's')}${this.t('seeing.see')}</button></form>`);
  }

  #see() { this.send(() => this.app.account.seeAs(seenAs(this.typed('see-as')))); }

  updated() { this.follow('seeAs'); }
}

class Seeing extends AppElement {
  render() {
    const { account } = this.app;
    if (account.session.mustChangePassword && account.open !== 'password') return html`<p class="seeing" role="status">${icon('key', 's')}<span>${this.t('password.first')}</span><button class="btn" @click=${() => account.ask('password')}>${this.t('password.title')}</button></p>`;
    const text = seeingText(this.app);
    return text ? html`<p class="seeing" role="status">${icon('eye', 's')}<span>${this.t('seeing.now', { whom: text })}</span><button class="btn" @click=${() => this.#back()}>${this.t('seeing.back')}</button></p>` : nothing;
  }

  /** The button is gone then, and the map is there wherever one was. */
  async #back() {
    const { app } = this;
    if (await app.account.seeAsOneself() && !app.state.administration) app.map?.focus();
  }
}

customElements.define('maillage-see-as', SeeAs);
customElements.define('maillage-seeing', Seeing);
