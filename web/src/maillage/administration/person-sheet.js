// What is held on one person, all of it as a file, and its erasure. An erasure cannot be undone, so the name is typed first.

import { html } from 'lit';
import { erasePerson } from '../api/administration.js';
import { Live } from '../api/live.js';
import { record } from '../api/service.js';
import { save } from '../question/take.js';
import { icon } from '../shell/icon.js';
import { openedRecord } from '../state/transitions.js';
import { ItemSheet } from './item-sheet.js';

/** @typedef {import('../api/contract.js').RecordCard} RecordCard */

const LAYER = 'persons';

class PersonSheet extends ItemSheet {
  /** @type {Live<import('../state/state.js').Ref, RecordCard>} */
  person = new Live(record, () => this.requestUpdate());

  /** the name as it was typed, to be sure */
  sure = '';

  render() {
    this.person.ask({ layer: LAYER, id: this.item });
    const { value, error } = this.person.now;
    if (!value || value.id !== this.item) return this.waiting(this.t('person.one'), error);
    const { app } = this;
    const facts = value.record ?? {};
    const open = () => app.change((s) => openedRecord(s, { layer: LAYER, id: value.id }));
    return this.frame(value.name, value.access?.structure?.name ?? '', html`
      <dl class="facts adm-d"><dt>${this.t('column.legalBasis')}</dt><dd>${app.words.term('legal-basis', facts.legalBasis ?? '')}</dd>
        <dt>${this.t('column.obtainedFrom')}</dt><dd>${facts.obtainedFrom}</dd><dt>${this.t('column.purgeOn')}</dt><dd>${app.words.date(facts.purgeOn ?? '')}</dd></dl>
      <p class="acts adm-p"><button class="btn" @click=${open}>${this.t('person.card')}</button>
        <button class="btn" @click=${() => save(`/api/${LAYER}/${value.id}/personal-data`, `maillage-${value.id}.json`)}>${icon('get', 's')}${this.t('person.export')}</button></p>
      ${this.#erasure(value)}`);
  }

  /** @param {RecordCard} p */
  #erasure(p) {
    return html`<form class="zform adm-e" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#erase(p))}><h2>${this.t('person.erase')}</h2><p class="small soft">${this.t('person.eraseWhy')}</p>${this.refused()}
      ${this.field('person-sure', this.t('person.sure', { name: p.name }), html`<input id="person-sure" autocomplete="off" spellcheck="false" .value=${this.sure} @input=${() => { this.sure = this.typed('person-sure'); this.requestUpdate(); }}>`)}
      <p><button class="btn" ?disabled=${this.sending || !this.#isSure(p)}>${this.t('person.eraseNow')}</button></p></form>`;
  }

  /** @param {RecordCard} p */
  #isSure(p) { return this.sure.trim() === p.name; }

  /** @param {RecordCard} p */
  async #erase(p) {
    if (!this.#isSure(p) || !await this.send(async () => { await erasePerson(p.id); })) return;
    this.app.tell({ text: this.app.t('person.erased') });
    this.app.renew();
    this.written();
    this.close();
  }
}

customElements.define('maillage-person-sheet', PersonSheet);
