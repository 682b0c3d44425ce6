// Who is to see the zone, in its form: said in one line, and changed under it by those who may decide it.

import { html, nothing } from 'lit';
import { structures } from '../api/administration.js';
import { Live } from '../api/live.js';
import { accessText } from '../card/access.js';
import { changedAccess, draftOfAccess, sentAccess, writerOf } from '../card/access-draft.js';
import { accessFields } from '../card/access-fields.js';
import { AppElement } from '../element.js';

/** @typedef {import('../card/access-draft.js').AccessDraft} AccessDraft */

export class ZoneAccess extends AppElement {
  static properties = { record: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {import('../api/contract.js').RecordCard | null} null: a new zone */
    this.record = null;
    /** @type {AccessDraft | null} null: nothing was chosen */
    this.draft = null;
    /** @type {Live<string, import('../api/administration.js').Structure[]>} */
    this.structures = new Live(() => structures(), () => this.requestUpdate());
  }

  get owners() { return this.record ? [] : writerOf(this.app.account.session); }

  /** What is to be written; nothing where all stays as it is. Who writes for several structures says for which. */
  get value() {
    const { draft, owners } = this;
    if (!draft && owners.length < 2) return null;
    return sentAccess({ ...(owners.length > 1 && { structure: owners[0].id }), ...draftOfAccess(null), ...draft });
  }

  render() {
    const { app, owners, record } = this;
    const may = app.account.known && (record ? record.access?.mayDecide : owners.length > 0);
    if (!may) return nothing;
    this.structures.ask('all');
    const draft = this.draft ?? { ...draftOfAccess(record?.access), ...(owners.length && { structure: owners[0].id }) };
    const owner = record ? record.access?.structure ?? null : owners.find((o) => o.id === draft.structure) ?? owners[0];
    const all = this.structures.now.value ?? [];
    const who = accessText({ ...draft, structure: owner, partners: all.filter((s) => draft.partners.includes(s.id)), mayWrite: true, mayDecide: true }, app.words);
    return html`<details class="who-sees" ?open=${owners.length > 1}><summary>${this.t('zone.access', { who })}</summary><div>
      ${accessFields(app, draft, { structures: all.filter((s) => s.id !== owner?.id), owners, placed: true, changed: (next) => { this.draft = changedAccess(next, {}); this.requestUpdate(); } })}</div></details>`;
  }
}

customElements.define('maillage-zone-access', ZoneAccess);
