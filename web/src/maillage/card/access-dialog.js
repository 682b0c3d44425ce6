// Who sees the open record, and for those who decide it, the dialog that changes it. Undone from the message that tells it.

import { html, nothing } from 'lit';
import { structures } from '../api/administration.js';
import { Live } from '../api/live.js';
import { isLate } from '../api/client.js';
import { decide } from '../api/service.js';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';
import { SIGNS, accessText } from './access.js';
import { draftOfAccess, sentAccess } from './access-draft.js';
import { accessFields } from './access-fields.js';

/** @typedef {import('../api/contract.js').RecordCard} RecordCard */
/** @typedef {import('./access-draft.js').AccessDraft} AccessDraft */

class AccessLine extends Form {
  static properties = { record: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {RecordCard | null} */
    this.record = null;
    /** @type {AccessDraft | null} what is being chosen; null: nothing is */
    this.draft = null;
    /** what someone else wrote meanwhile is shown beside what is being chosen */
    this.reopened = false;
    /** whether it has had the keyboard */
    this.told = false;
    /** @type {Live<string, import('../api/administration.js').Structure[]>} */
    this.structures = new Live(() => structures(), () => this.requestUpdate());
  }

  render() {
    const { app, record } = this;
    const access = record?.access;
    if (!record || !access) return nothing;
    const decides = access.mayDecide && !app.account.session.seeingAs;
    return html`<p class="access">${icon(SIGNS[access.level], 's')}<span>${accessText(access, app.words)}${decides ? html` <button class="more-b" @click=${() => this.#open(draftOfAccess(access))}>${this.t('access.change')}</button>` : nothing}</span></p>
      ${decides ? this.#dialog(record) : nothing}`;
  }

  /** @param {RecordCard} record */
  #dialog(record) {
    const { app, draft } = this;
    const others = (this.structures.now.value ?? []).filter((s) => s.id !== record.access?.structure?.id && !(s.operator && !record.access?.structure));
    return html`<dialog class="box" aria-labelledby="access-title" @close=${() => this.#open(null)}>
      <header><h2 id="access-title">${this.t('access.title')}</h2><button class="ib" @click=${() => this.#open(null)} aria-label=${this.t('close')}>${icon('x')}</button></header>
      ${draft ? html`<form class="zform" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#save(record, draft))}>${this.#late(record)}
        ${accessFields(app, draft, { structures: others, placed: record.geometry !== null, changed: (next) => this.#open(next) })}
        <button class="btn main" ?disabled=${this.sending || app.record.now.loading}>${this.t('access.save')}</button></form>` : nothing}</dialog>`;
  }

  /** Someone else wrote first: what is chosen is kept, and goes on from what they wrote. @param {RecordCard} record */
  #late(record) {
    if (isLate(this.refusal)) return html`${this.refused(this.t('access.late'))}<p><button type="button" class="btn" @click=${() => this.#reopen(record)}>${icon('redo', 's')}${this.t('late.reopen')}</button></p>`;
    const { access } = record;
    return html`${this.refused()}${this.reopened && access && !this.app.record.now.loading ? html`<p class="small soft" id="access-reopened" tabindex="-1">${this.t('access.reopened', { n: record.version, who: accessText(access, this.app.words) })}</p>` : nothing}`;
  }

  /** @param {RecordCard} record */
  #reopen(record) {
    this.refusal = null;
    this.reopened = true;
    this.told = false;
    this.app.refresh(record.layer);
    this.requestUpdate();
  }

  /** @param {AccessDraft | null} draft */
  #open(draft) {
    this.draft = draft;
    if (draft) this.structures.ask('all');
    else { this.refusal = null; this.reopened = false; }
    this.requestUpdate();
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (this.draft && dialog && !dialog.open) dialog.showModal();
    if (!this.draft && dialog?.open) dialog.close();
    if (this.reopened && !this.told) this.#tellNews();
  }

  /** The keyboard goes to what the last version says, once it is there: the button that asked for it is gone. */
  #tellNews() {
    /** @type {HTMLElement | null} */
    const news = this.querySelector('#access-reopened');
    this.told = news !== null;
    news?.focus();
  }

  /** @param {RecordCard} record @param {AccessDraft} draft */
  async #save(record, draft) {
    const { app } = this;
    const before = draftOfAccess(record.access);
    const taken = await this.send(async () => {
      const etag = await decide(record, sentAccess(draft), record.etag ?? null);
      app.tell({ text: app.t('access.saved'), action: app.t('restore.undo'), run: () => this.#back(record, before, etag) });
    });
    if (!taken) return;
    this.#open(null);
    app.refresh(record.layer);
  }

  /** @param {RecordCard} record @param {AccessDraft} before @param {string | null} etag */
  async #back(record, before, etag) {
    const { app } = this;
    try {
      await decide(record, before, etag);
      app.tell({ text: app.t('access.undone') });
    } catch (error) {
      app.tell({ text: app.words.error(/** @type {Error} */ (error)), stays: true });
    }
    app.refresh(record.layer);
  }
}

customElements.define('maillage-access', AccessLine);
