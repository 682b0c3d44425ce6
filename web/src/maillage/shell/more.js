// « Plus » on a phone, which has no rail: the account and the administration, the language, the theme, and the help.

import { html } from 'lit';
import { accountLines } from '../account/lines.js';
import { AppElement } from '../element.js';
import { icon } from './icon.js';
import { otherLanguage, speak } from './language.js';
import { isTouched } from './narrow.js';
import { toggleTheme } from './theme.js';

class More extends AppElement {
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('more', () => this.#dialog()?.showModal());
  }

  #dialog() { return this.querySelector('dialog'); }

  render() {
    const { app } = this;
    const other = otherLanguage(app);
    const close = () => this.#dialog()?.close();
    return html`<dialog class="box more" aria-labelledby="more-title"><header><h1 id="more-title">${this.t('nav.more')}</h1><button class="ib" @click=${close} aria-label=${this.t('close')}>${icon('x')}</button></header>
      <h2>${this.t('account.title')}</h2>${accountLines(app, close)}
      <h2>${this.t('help.screen')}</h2>
      <p class="acts"><button class="btn" lang=${other} @click=${() => speak(app, other)}>${icon('language', 's')}${this.t('nav.language')}</button>
        <button class="btn" @click=${toggleTheme}>${icon('theme', 's')}${this.t('nav.theme')}</button></p>
      <p class="acts"><button class="btn" @click=${() => { close(); document.dispatchEvent(new CustomEvent('help')); }}>${icon('help', 's')}${this.t(isTouched() ? 'help.touch' : 'help.title')}</button></p></dialog>`;
  }
}

customElements.define('maillage-more', More);
