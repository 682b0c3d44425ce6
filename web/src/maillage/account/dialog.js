// A dialog of the account: open while the account asks for it.

import { html } from 'lit';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';

export class AccountDialog extends Form {
  /** @param {import('./account.js').Dialog} name @param {string} title @param {unknown} body */
  frame(name, title, body) {
    return html`<dialog class="box" aria-labelledby=${`${name}-title`} @close=${() => this.#closed(name)}>
      <header><h1 id=${`${name}-title`}>${title}</h1><button class="ib" @click=${() => this.querySelector('dialog')?.close()} aria-label=${this.t('close')}>${icon('x')}</button></header>
      ${body}</dialog>`;
  }

  /** @param {import('./account.js').Dialog} name */
  follow(name) {
    const dialog = /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    const due = this.app.account.open === name;
    if (due && !dialog.open) dialog.showModal();
    if (!due && dialog.open) dialog.close();
  }

  /** What was typed is a secret: nothing of it stays. @param {import('./account.js').Dialog} name */
  #closed(name) {
    this.querySelector('form')?.reset();
    this.refusal = null;
    if (this.app.account.open === name) this.app.account.dismiss();
  }
}
