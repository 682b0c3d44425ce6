// A structure: a new one, or another name for one.

import { html, nothing } from 'lit';
import { saveStructure } from '../api/administration.js';
import { administered } from '../state/administering.js';
import { ItemSheet } from './item-sheet.js';

class StructureSheet extends ItemSheet {
  render() {
    const one = this.known?.structures.now.value?.find((s) => s.id === this.item) ?? null;
    if (!one && this.item !== 'new') return this.waiting(this.t('structure.one'), this.known?.structures.now.error ?? null);
    const may = this.app.account.session.administrator;
    return this.frame(one?.name ?? this.t('section.structures.add'), one ? this.#told(one) : '', html`
      <form class="zform" id="structure" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#save(one?.id ?? null))}>
        ${this.refused()}
        ${this.field('structure-name', this.t('column.name'), html`<input id="structure-name" required maxlength="200" autocomplete="off" .value=${one?.name ?? ''} ?readonly=${!may}>`)}
        ${one ? html`<p><button type="button" class="btn" @click=${() => this.app.change((s) => administered(s, 'accounts', { structure: one.id }))}>${this.t('structure.members')}</button></p>` : nothing}</form>`,
    may ? html`<button class="btn main" form="structure" ?disabled=${this.sending}>${this.t(one ? 'structure.rename' : 'structure.create')}</button>` : nothing);
  }

  /** @param {import('../api/administration.js').Structure} s */
  #told(s) {
    return [s.operator ? this.t('structure.operator') : '', s.members === null ? '' : this.t('structure.count', { n: s.members })].filter(Boolean).join(' · ');
  }

  /** @param {string | null} id */
  async #save(id) {
    const { app } = this;
    const name = this.typed('structure-name').trim();
    const taken = await this.send(async () => { await saveStructure(id, name); });
    if (!taken) return;
    app.tell({ text: app.t(id ? 'structure.renamed' : 'structure.created', { name }) });
    this.written();
    this.close();
  }
}

customElements.define('maillage-structure-sheet', StructureSheet);
