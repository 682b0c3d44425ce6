// Whether the journal still is what was written: the service reads the whole chain, and this says what it found.

import { html, nothing } from 'lit';
import { verifyJournal } from '../api/administration.js';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';

class JournalCheck extends Form {
  /** @type {import('../api/administration.js').Verification | null} */
  found = null;

  render() {
    return html`<div class="adm-c"><button class="btn" ?disabled=${this.sending} aria-busy=${String(this.sending)} @click=${() => this.#verify()}>${icon('check', 's')}${this.t(this.sending ? 'journal.verifying' : 'journal.verify')}</button>${this.refused()}${this.found ? this.#told(this.found) : nothing}</div>`;
  }

  /** @param {import('../api/administration.js').Verification} found */
  #told({ entries, head, broken }) {
    if (broken !== null) return html`<p class="wrongs small" role="alert">${icon('alert', 's')}${this.t('journal.broken', { number: this.app.words.number(broken) })}</p>`;
    return html`<p class="small" role="status"><b>${this.t('journal.sound', { n: entries })}</b> <span class="soft">${this.t('journal.head', { hash: head?.slice(0, SHOWN) })}</span></p>`;
  }

  #verify() { this.send(async () => { this.found = await verifyJournal(); }); }
}

const SHOWN = 16;      // letters of a hash: enough to compare two by eye

customElements.define('maillage-journal-check', JournalCheck);
