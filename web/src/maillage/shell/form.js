// A form: sent as a whole, one sending at a time, a refusal told in words beside what was typed.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from './icon.js';

export class Form extends AppElement {
  sending = false;

  /** @type {Error | null} */
  refusal = null;

  refused() {
    return this.refusal ? html`<p class="wrongs small" role="alert">${icon('alert', 's')}${this.app.words.error(this.refusal)}</p>` : nothing;
  }

  /** @param {() => Promise<void>} send @returns {Promise<boolean>} whether it was taken */
  async send(send) {
    this.sending = true;
    this.refusal = null;
    this.requestUpdate();
    try {
      await send();
    } catch (error) {
      this.refusal = /** @type {Error} */ (error);
    }
    this.sending = false;
    this.requestUpdate();
    return this.refusal === null;
  }

  /** What had the keyboard may be gone with what was sent: its sheet keeps it. @param {Map<string, unknown>} changed */
  update(changed) {
    const held = this.contains(document.activeElement);
    super.update(changed);
    if (held && !this.contains(document.activeElement)) /** @type {HTMLElement | null} */ (this.querySelector('.adm-s') ?? this.closest('.adm-s'))?.focus();
  }

  /** @param {string} id */
  typed(id) { return /** @type {HTMLInputElement} */ (this.querySelector(`#${id}`)).value; }

  /** A field with its label above. @param {string} id @param {string} label @param {unknown} control */
  field(id, label, control) {
    return html`<div class="field"><label for=${id}>${label}</label>${control}</div>`;
  }

  /** @param {string} id @param {import('../administration/listing.js').Choice[]} choices @param {string} chosen @param {string} [none] what stands for no choice @param {(value: string) => void} [changed] */
  select(id, choices, chosen, none, changed = () => {}) {
    return html`<select id=${id} @change=${(/** @type {Event} */ e) => changed(/** @type {HTMLSelectElement} */ (e.target).value)}>${none === undefined ? nothing : html`<option value="" ?selected=${!chosen}>${none}</option>`}
      ${choices.map((c) => html`<option value=${c.value} ?selected=${c.value === chosen}>${c.label}</option>`)}</select>`;
  }

  /** @param {Event} e @param {() => void} run */
  submit(e, run) {
    e.preventDefault();
    run();
  }
}
