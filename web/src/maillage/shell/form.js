// A form: sent as a whole, one sending at a time, a refusal told in words beside what was typed, and by the field that it is about.

import { html, nothing } from 'lit';
import { Problem } from '../api/client.js';
import { AppElement } from '../element.js';
import { icon } from './icon.js';

export class Form extends AppElement {
  sending = false;

  /** @type {Error | null} */
  refusal = null;

  /** What is wrong of a field, by its id: told beside it. @type {Record<string, unknown>} */
  wrong = {};

  /** @param {string} [text] where a form has better words */
  refused(text) {
    return this.refusal ? html`<p class="wrongs small" role="alert" id=${this.#told}>${icon('alert', 's')}${text ?? this.app.words.error(this.refusal)}</p>` : nothing;
  }

  get #told() { return `${this.localName}-refused`; }

  /** @param {() => Promise<void>} send @returns {Promise<boolean>} whether it was taken */
  async send(send) {
    let taken = true;
    this.sending = true;
    this.refusal = null;
    this.requestUpdate();
    try {
      await send();
    } catch (error) {
      taken = false;
      // the dialog that asks for a login says it already
      this.refusal = error instanceof Problem && error.code === 'login-needed' ? null : /** @type {Error} */ (error);
    }
    this.sending = false;
    this.requestUpdate();
    return taken;
  }

  /** What had the keyboard may be gone with what was sent: its sheet keeps it. @param {Map<string, unknown>} changed */
  update(changed) {
    const held = this.contains(document.activeElement);
    super.update(changed);
    this.#point();
    if (held && !this.contains(document.activeElement)) /** @type {HTMLElement | null} */ (this.querySelector('.adm-s') ?? this.closest('.adm-s'))?.focus();
  }

  /** A field that is wrong, or that a refusal names, says so, and where it is said why: to see, and to hear. */
  #point() {
    const named = this.refusal instanceof Problem ? this.refusal.parameter : null;
    for (const control of this.querySelectorAll('input, select, textarea')) {
      if (!this.#owns(control)) continue;
      const beside = besideOf(control.id);
      const refused = named !== null && parameterOf(control) === named ? this.#told : null;
      point(control, this.wrong[control.id] ? beside : refused, [beside, this.#told]);
    }
  }

  /** And not a form inside this one. @param {Element} control */
  #owns(control) {
    let around = control.parentElement;
    while (around && !(around instanceof Form)) around = around.parentElement;
    return around === this;
  }

  /** @param {string} id */
  typed(id) { return /** @type {HTMLInputElement} */ (this.querySelector(`#${id}`)).value; }

  /** A field with its label above, and what is wrong of it below. @param {string} id @param {unknown} label @param {unknown} control */
  field(id, label, control) {
    const wrong = this.wrong[id];
    return html`<div class="field"><label for=${id}>${label}</label>${control}${wrong ? html`<p class="wrong" id=${besideOf(id)}>${wrong}</p>` : nothing}</div>`;
  }

  /** The label of a field that must be filled in. Programs that read the screen know it of the field itself. @param {string} label */
  needed(label) { return html`${label} <span class="soft" aria-hidden="true">${this.t('form.needed')}</span>`; }

  /** @param {string} id @param {import('../administration/listing.js').Choice[]} choices @param {string} chosen @param {string} [none] what stands for no choice @param {(value: string) => void} [changed] @param {boolean} [required] */
  select(id, choices, chosen, none, changed = () => {}, required = false) {
    return html`<select id=${id} ?required=${required} @change=${(/** @type {Event} */ e) => changed(/** @type {HTMLSelectElement} */ (e.target).value)}>${none === undefined ? nothing : html`<option value="" ?selected=${!chosen}>${none}</option>`}
      ${choices.map((c) => html`<option value=${c.value} ?selected=${c.value === chosen}>${c.label}</option>`)}</select>`;
  }

  /** @param {Event} e @param {() => void} run */
  submit(e, run) {
    e.preventDefault();
    run();
  }
}

/** What the service calls a field: the end of its id, unless it says otherwise. @param {Element} control */
const parameterOf = (control) => control.getAttribute('data-parameter') ?? control.id.slice(control.id.indexOf('-') + 1);

/** Where it is said what is wrong of a field. @param {string} id of the field */
const besideOf = (id) => `${id}-wrong`;

/** @param {Element} control @param {string | null} told id of the words that say what is wrong; null: nothing is @param {string[]} any that these may have */
function point(control, told, any) {
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && !any.includes(id));
  const all = told ? [told, ...others] : others;
  if (told) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  if (all.length) control.setAttribute('aria-describedby', all.join(' '));
  else control.removeAttribute('aria-describedby');
}
