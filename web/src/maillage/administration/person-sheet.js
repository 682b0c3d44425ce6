// What is held on one person, all of it as a file, and its erasure.

import { html, nothing } from 'lit';
import { erasePerson, heldPerson } from '../api/administration.js';
import { Live } from '../api/live.js';
import { save } from '../question/take.js';
import { icon } from '../shell/icon.js';
import { openedRecord } from '../state/transitions.js';
import './erasure.js';
import { ItemSheet } from './item-sheet.js';
import { stateText } from './lists/persons.js';

/** @typedef {import('./lists/persons.js').Held} Held */

class PersonSheet extends ItemSheet {
  /** @type {Live<string, Held | null>} */
  person = new Live(heldPerson, () => this.requestUpdate());

  render() {
    this.person.ask(this.item);
    const { value, error, loading } = this.person.now;
    if (!value && !loading && !error) return this.frame(this.t('person.one'), '', html`<div class="empty">${this.t('person.gone')}</div>`);
    if (!value || value.id !== this.item) return this.waiting(this.t('person.one'), error);
    const { words } = this.app;
    return this.frame(value.name, [value.function, value.structure?.name, stateText(value, words)].filter(Boolean).join(' · '), html`
      <dl class="facts adm-d"><dt>${this.t('column.legalBasis')}</dt><dd>${words.term('legal-basis', value.legalBasis)}</dd>
        <dt>${this.t('column.obtainedFrom')}</dt><dd>${value.obtainedFrom}</dd><dt>${this.t('column.purgeOn')}</dt><dd>${words.date(value.purgeOn)}</dd></dl>
      <p class="acts adm-p">${value.deleted ? nothing : html`<button class="btn" @click=${() => this.app.change((s) => openedRecord(s, { layer: 'persons', id: value.id }))}>${this.t('person.card')}</button>`}
        <button class="btn" @click=${() => save(`/api/persons/${value.id}/personal-data`, `maillage-${value.id}.json`)}>${icon('get', 's')}${this.t('person.export')}</button></p>
      <maillage-erasure .name=${value.name} .why=${this.t('person.eraseWhy')} .now=${this.t('person.eraseNow')} .erase=${() => erasePerson(value.id)} @erased=${() => this.#erased()}></maillage-erasure>`);
  }

  #erased() {
    this.app.tell({ text: this.app.t('person.erased') });
    this.app.renew();
    this.written();
    this.close();
  }
}

customElements.define('maillage-person-sheet', PersonSheet);
