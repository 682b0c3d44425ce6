// The navigation: what the question is about, and the settings of the screen.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { at } from '../api/root.js';
import { administered } from '../state/administering.js';
import { askedAbout, startedAgain } from '../state/transitions.js';
import { isPublisher } from '../publication/publisher.js';
import { icon, mark } from './icon.js';
import { otherLanguage, speak } from './language.js';
import { toggleTheme } from './theme.js';

/** Which layer opens each section; only sections whose layer exists are shown. */
const SECTIONS = [
  { layer: 'actors', kind: 'actor', icon: 'users', key: 'nav.actors' },
  { layer: 'protected-sites', kind: 'site', icon: 'leaf', key: 'nav.sites' },
  { layer: 'funding-perimeters', kind: 'fund', icon: 'coin', key: 'nav.funding' },
  { layer: 'action-points', kind: 'action', icon: 'action', key: 'nav.actions' },
  { layer: 'intervention-zones', kind: 'zone', icon: 'zone', key: 'nav.zones' },
];

class Rail extends AppElement {
  render() {
    const { app } = this;
    const { session } = app.account;
    const inside = app.state.administration !== null;
    const publishing = app.state.administration === 'publications';
    const kind = inside ? null : app.layer(app.state.layer)?.kind;
    const other = otherLanguage(app);
    return html`<nav class="rail" aria-label=${this.t('nav.title')}>
      <a class="mark" href=${at('/')} @click=${(/** @type {Event} */ e) => this.#home(e)} aria-label=${this.t('nav.home')}>${mark}</a>
      ${SECTIONS.filter((s) => app.layer(s.layer)).map((s) => html`<button aria-current=${kind === s.kind ? 'true' : 'false'}
        @click=${() => app.change((st) => askedAbout(st, s.layer))} aria-label=${this.t(s.key)}>${icon(s.icon)}<span class="tip" aria-hidden="true">${this.t(s.key)}</span></button>`)}
      <span class="grow"></span>
      ${isPublisher(session) ? html`<button aria-current=${String(publishing)} @click=${() => app.change((s) => administered(s, 'publications'))} aria-label=${this.t('nav.publish')}>${icon('world')}<span class="tip" aria-hidden="true">${this.t('nav.publish')}</span></button>` : nothing}
      ${session.administers.length && !session.seeingAs ? html`<button aria-current=${String(inside && !publishing)} @click=${() => app.change((s) => administered(s, 'accounts'))} aria-label=${this.t('nav.administration')}>${icon('settings')}<span class="tip" aria-hidden="true">${this.t('nav.administration')}</span></button>` : nothing}
      <maillage-account></maillage-account>
      <button @click=${() => this.dispatchEvent(new CustomEvent('help', { bubbles: true }))} aria-label=${this.t('nav.help')}>${icon('help')}<span class="tip" aria-hidden="true">${this.t('nav.help')}</span></button>
      <button @click=${toggleTheme} aria-label=${this.t('nav.theme')}>${icon('theme')}<span class="tip" aria-hidden="true">${this.t('nav.theme')}</span></button>
      <button class="lang" lang=${other} @click=${() => speak(app, other)} aria-label=${this.t('nav.language')}>${other}<span class="tip" aria-hidden="true">${this.t('nav.language')}</span></button>
    </nav>`;
  }

  /** @param {Event} e */
  #home(e) {
    e.preventDefault();
    this.app.change(startedAgain);
    this.app.map?.show({ bbox: this.app.service?.extent });
  }
}

customElements.define('maillage-rail', Rail);
