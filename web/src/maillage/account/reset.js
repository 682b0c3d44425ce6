// The dialog that a link opens: another password for who has lost theirs.

import { html } from 'lit';
import { AccountDialog } from './dialog.js';

class Reset extends AccountDialog {
  render() {
    return this.frame('reset', this.t('reset.title'), html`<form class="zform" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); this.send(() => this.app.account.reset(this.typed('reset-new'))); }}>
        ${this.refused()}
        ${this.secret('reset-new', this.t('password.new'), { kind: 'new-password', first: true, hint: this.t('password.rule') })}
        <button class="btn main" ?disabled=${this.sending}>${this.t('password.save')}</button></form>`);
  }

  updated() { this.follow('reset'); }
}

customElements.define('maillage-reset', Reset);
