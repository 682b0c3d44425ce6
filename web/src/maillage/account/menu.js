// The account in the rail: a way in or, once inside, who one is and a menu. One button for both, so that a login keeps the focus.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { initialsOf } from './initials.js';
import { accountLines } from './lines.js';

class AccountMenu extends AppElement {
  render() {
    const { account } = this.app;
    const { name, login } = account.session;
    const title = account.known ? this.t('account.menu', { name }) : this.t('account.login');
    return html`<button class=${account.known ? 'who' : ''} popovertarget=${account.known ? 'account-menu' : nothing} @click=${() => { if (!account.known) account.ask('login'); }} aria-label=${title}>
        ${account.known ? html`<b aria-hidden="true">${initialsOf(name || login || '')}</b>` : icon('user')}<span class="tip" aria-hidden="true">${title}</span></button>
      <div class="who-menu" id="account-menu" popover role="dialog" aria-label=${this.t('account.title')}>${account.known ? accountLines(this.app, () => this.#menu().hidePopover()) : nothing}</div>`;
  }

  #menu() { return /** @type {HTMLElement} */ (this.querySelector('#account-menu')); }
}

customElements.define('maillage-account', AccountMenu);
