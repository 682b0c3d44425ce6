// A dialog of the account: open while the account asks for it.

import { html, nothing } from 'lit';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';

/** @typedef {{kind: 'current-password' | 'new-password', first?: boolean, parameter?: string, hint?: string}} Secret first: takes the keyboard; parameter: what the service calls it; hint: said under it */

export class AccountDialog extends Form {
  /** ids of the passwords that are shown @type {Set<string>} */
  #shown = new Set();

  /** @param {import('./account.js').Dialog} name @param {string} title @param {unknown} body */
  frame(name, title, body) {
    return html`<dialog class="box" aria-labelledby=${`${name}-title`} @close=${() => this.#closed(name)}>
      <header><h1 id=${`${name}-title`}>${title}</h1><button class="ib" @click=${() => this.querySelector('dialog')?.close()} aria-label=${this.t('close')}>${icon('x')}</button></header>
      ${body}</dialog>`;
  }

  /** A password, hidden unless its button is pressed. @param {string} id @param {string} label @param {Secret} how */
  secret(id, label, { kind, first = false, parameter, hint }) {
    const shown = this.#shown.has(id);
    return html`<div class="field secret"><label for=${id}>${label}</label>
      <div><input id=${id} type=${shown ? 'text' : 'password'} autocomplete=${kind} autocapitalize="none" spellcheck="false" required ?autofocus=${first} data-parameter=${parameter ?? nothing} aria-describedby=${hint ? `${id}-hint` : nothing}>
        <button type="button" aria-pressed=${String(shown)} @click=${() => this.#show(id, !shown)}>${this.t('password.show')}<span class="sr"> ${label}</span></button></div>
      ${hint ? html`<p class="tiny soft" id=${`${id}-hint`}>${hint}</p>` : nothing}</div>`;
  }

  /** @param {string} id @param {boolean} shown */
  #show(id, shown) {
    if (shown) this.#shown.add(id);
    else this.#shown.delete(id);
    this.requestUpdate();
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
    this.#shown.clear();
    this.refusal = null;
    if (this.app.account.open === name) this.app.account.dismiss();
  }
}
