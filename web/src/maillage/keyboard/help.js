// The help dialog: what a click does, every key, and the sources; where there are no keys, without them.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { isTouched } from '../shell/narrow.js';

/** @type {[string[], string][]} */
const KEYS = [
  [['/'], 'keys.search'], [['g', 'a'], 'keys.actors'], [['g', 's'], 'keys.sites'], [['g', 'f'], 'keys.funding'], [['g', 'c'], 'keys.actions'],
  [['g', 'z'], 'keys.zones'], [['g', 't'], 'keys.territories'], [['g', 'm'], 'keys.map'], [['g', 'b'], 'keys.table'], [['g', 'e'], 'keys.home'],
  [['↑', '↓'], 'keys.arrows'], [['←', '↑', '→', '↓'], 'keys.pan'], [['Entrée'], 'keys.enter'], [['+', '−'], 'keys.zoom'],
  [['Retour'], 'keys.back'], [['Suppr'], 'keys.delete'], [['Échap'], 'keys.escape'], [['?'], 'keys.help'],
];

class Help extends AppElement {
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('help', () => this.querySelector('dialog')?.showModal());
  }

  render() {
    const { app } = this;
    const close = () => this.querySelector('dialog')?.close();
    return html`<dialog class="help" aria-labelledby="help-title"><header><h1 id="help-title">${this.t(isTouched() ? 'help.touch' : 'help.title')}</h1><button class="ib" @click=${close} aria-label=${this.t('close')}>${icon('x')}</button></header>
      <p class="soft">${this.t('help.intro')}</p>
      ${isTouched() ? nothing : this.#keys()}${this.#sources()}
      <p class="tiny faint">${app.service ? `${app.service.title} ${app.service.version}` : ''}</p></dialog>`;
  }

  #keys() {
    return html`<h2>${this.t('help.keys')}</h2>
      <dl class="keysheet">${KEYS.map(([keys, key]) => html`<dt>${keys.map((k) => html`<kbd>${this.#key(k)}</kbd>`)}</dt><dd>${this.t(key)}</dd>`)}</dl>`;
  }

  /** All that the map attributes in short. */
  #sources() {
    const sources = this.app.sources.now.value ?? [];
    return sources.length ? html`<h2>${this.t('help.sources')}</h2><ul class="small soft">${sources.map((s) => html`<li>${[s.title, s.licence, s.fictional ? this.t('credit.fictional') : ''].filter(Boolean).join(' · ')}</li>`)}</ul>` : nothing;
  }

  /** Names printed on the keys differ by language. @param {string} k */
  #key(k) {
    return this.app.words.has(`key.${k}`) ? this.t(`key.${k}`) : k;
  }
}

customElements.define('maillage-help', Help);
