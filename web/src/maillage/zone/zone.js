// Delimiting a zone: its outline on the map, why it stands there, and its versions. The balance beside it is live.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { saveZone } from '../api/service.js';
import { form, icon } from '../shell/icon.js';
import { askedPlace, leftZone, openedRecord } from '../state/transitions.js';
import './access.js';
import { writtenText } from '../card/written.js';
import { ringOf, sameRing } from './ring.js';
import { troubleOf } from './usable.js';
import { draftOf, dropDraft, keepDraft, keptDraft, missingFrom, rebased } from './draft.js';
import { begun, redone, stepped, undone } from './steps.js';

/** @typedef {import('./draft.js').Draft} Draft */

const LAYER = 'intervention-zones';
const SETTLED = 350;      // ms without a move: one drag is one step of undo

class ZoneEditor extends AppElement {
  /** @type {Draft | null} */
  draft = null;

  /** @type {import('./steps.js').Steps | null} */
  steps = null;

  saving = false;

  tried = false;

  /** @type {string | null} */
  failure = null;

  /** someone else has written since: what is drawn and typed may go on from what they wrote */
  late = false;

  /** @type {import('../api/contract.js').RecordCard | null} the version that was begun from, until a later one is there to go on from */
  begunFrom = null;

  /** @type {string | null} what came with the later version */
  news = null;

  /** @type {string | null} the zone that the draft is about */
  about = null;

  render() {
    const { zone } = this.app.state;
    if (!zone) return nothing;
    this.#begin(zone);
    const record = this.#record();
    const last = record ? record.version : 0;
    const version = last + 1;
    return html`<header class="zt"><p class="crumb"><button class="more-b" @click=${() => this.#leave()}>${icon('left', 's')}${this.t('zone.back')}</button></p>
        <h1>${form('zone')}${this.draft?.name || this.t('zone.new')}</h1>
        <p class="sub">${record ? this.t('zone.next', { n: version, from: last }) : this.t('zone.first')}</p></header>
      <div class="lh tools-z"><h2>${this.#perimeter()}</h2><span class="r">
        <button class="ib" ?disabled=${!this.steps?.past.length} @click=${() => this.#go(undone)} aria-label=${this.t('zone.undo')} title=${this.t('zone.undo')}>${icon('undo')}</button>
        <button class="ib" ?disabled=${!this.steps?.future.length} @click=${() => this.#go(redone)} aria-label=${this.t('zone.redo')} title=${this.t('zone.redo')}>${icon('redo')}</button></span></div>
      <div class="scroll" tabindex="-1"><p class="zhelp small soft">${this.t('zone.help')}</p>${this.#form()}${this.#versions()}</div>
      <div class="foot">${this.news ? html`<p class="small soft" id="z-news" tabindex="-1">${this.news}</p>` : nothing}
        ${this.failure ? html`<p class="wrongs small" role="alert">${this.failure}</p>` : nothing}
        ${this.late ? html`<button class="btn" @click=${() => this.#reopen()}>${icon('redo', 's')}${this.t('late.reopen')}</button>` : nothing}
        <button class="btn main" ?disabled=${this.saving || this.app.zone.now.loading || Boolean(this.app.trouble)} @click=${() => this.#save()}>${this.t('zone.save', { n: version })}</button>
        <button class="btn quiet" @click=${() => this.#leave()}>${this.t('zone.leave')}</button></div>`;
  }

  #record() {
    const { value } = this.app.zone.now;
    return value?.id === this.app.state.zone ? value : null;
  }

  /** The form starts from what was typed before, or from the last version. @param {string} zone */
  #begin(zone) {
    const record = this.#record();
    if (this.about !== zone) { this.about = zone; this.draft = keptDraft(zone); this.steps = null; this.failure = null; this.late = false; this.begunFrom = null; this.news = null; this.tried = false; }
    if (!this.draft && (zone === 'new' || record)) this.draft = draftOf(record);
    const { place } = this.app.state;
    if (place?.kind === 'shape' && !this.steps) this.steps = begun(place.ring);
  }

  #perimeter() {
    const { place } = this.app.state;
    const length = this.app.outline.length;
    return place?.kind === 'shape' ? this.t('zone.perimeter', { length: this.app.words.distance(length), n: place.ring.length }) : '';
  }

  #form() {
    const { app } = this;
    const purposes = app.words.vocabularies['zone-purpose'] ?? [];
    const { draft } = this;
    // nothing is typed over what has not come yet
    const { error } = app.zone.now;
    if (!draft) return error ? html`<div class="empty">${app.words.error(error)}</div>` : html`<div class="lines" aria-busy="true"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>`;
    const wrong = this.tried ? missingFrom(draft) : [];
    const trouble = this.#trouble();
    return html`<form class="zform" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); this.#save(); }}>
      ${trouble ? html`<p class="wrongs small" role="alert">${icon('alert', 's')}${trouble}</p>` : nothing}
      ${this.#field('name', wrong, html`<input id="z-name" name="name" required maxlength="200" .value=${draft.name} @input=${(/** @type {Event} */ e) => this.#typed('name', e)} aria-invalid=${wrong.includes('name')} aria-describedby="z-name-w">`)}
      ${this.#field('purpose', wrong, html`<select id="z-purpose" name="purpose" required @change=${(/** @type {Event} */ e) => this.#typed('purpose', e)} aria-invalid=${wrong.includes('purpose')} aria-describedby="z-purpose-w">
        <option value="" ?selected=${!draft.purpose}>${this.t('zone.choose')}</option>${purposes.map((p) => html`<option value=${p.code} ?selected=${p.code === draft.purpose}>${app.words.label(p.label)}</option>`)}</select>`)}
      ${this.#field('reason', wrong, html`<textarea id="z-reason" name="reason" required placeholder=${this.t('zone.reasonHint')} .value=${draft.reason} @input=${(/** @type {Event} */ e) => this.#typed('reason', e)} aria-invalid=${wrong.includes('reason')} aria-describedby="z-reason-w"></textarea>`)}
      <maillage-zone-access .record=${this.#record()}></maillage-zone-access>
    </form>`;
  }

  /** @param {keyof Draft} name @param {(keyof Draft)[]} wrong @param {unknown} control */
  #field(name, wrong, control) {
    const bad = wrong.includes(name);
    return html`<div class="field" ?data-wrong=${bad}><label for="z-${name}">${this.t(`zone.${name}`)}</label>${control}<p class="wrong" id="z-${name}-w" ?hidden=${!bad}>${this.t('zone.required')}</p></div>`;
  }

  /** @returns {string | null} why this outline cannot be saved */
  #trouble() {
    const { place } = this.app.state;
    const record = this.#record();
    const trouble = place && troubleOf(place);
    if (trouble) return `${this.t(`shape.${trouble}`)} ${this.t(trouble === 'crosses' ? 'zone.crosses' : `shape.todo.${trouble}`)}`;
    if (place?.kind === 'shape') return null;
    return record && !ringOf(record.geometry) ? this.t('zone.hard') : this.t('zone.noShape');
  }

  /** @param {keyof Draft} name @param {Event} e */
  #typed(name, e) {
    this.draft = { ...(this.draft ?? draftOf(null)), [name]: /** @type {HTMLInputElement} */ (e.target).value };
    keepDraft(/** @type {string} */ (this.about), this.draft);
    this.requestUpdate();
  }

  #versions() {
    const versions = this.app.zoneHistory.now.value;
    if (!versions?.length || this.app.state.zone === 'new') return nothing;
    return html`<div class="facet"><h2>${this.t('zone.versions')}</h2></div><ol class="vs"><li><b>v${versions[0].version + 1}</b><span>${this.t('zone.current')}</span></li>
      ${versions.map((v) => html`<li><span>v${v.version}</span><span class="soft">${[this.app.words.date(v.at), v.author, writtenText(v, this.app.words)].filter(Boolean).join(', ')}</span></li>`)}</ol>`;
  }

  /** @param {(steps: import('./steps.js').Steps) => import('./steps.js').Steps} way */
  #go(way) {
    if (!this.steps) return;
    this.steps = way(this.steps);
    const ring = this.steps.now;
    this.app.change((s) => ({ ...s, place: { kind: 'shape', ring, buffer: 0 } }), { step: false });
  }

  #leave() {
    dropDraft(/** @type {string} */ (this.about));
    this.app.change(leftZone);
  }

  /** Who is not known logs in first, and then goes on with what was drawn. */
  #save() {
    this.tried = true;
    const { app, draft } = this;
    const { place, zone } = app.state;
    if (!draft || missingFrom(draft).length || this.#trouble() || place?.kind !== 'shape' || !zone) { this.requestUpdate(); return; }
    app.account.whenKnown(() => this.#send(draft, place.ring, zone));
  }

  /** @param {Draft} draft @param {import('./ring.js').Position[]} ring @param {string} zone */
  async #send(draft, ring, zone) {
    const { app } = this;
    this.failure = null;
    this.news = null;
    this.late = false;
    this.saving = true;
    this.requestUpdate();
    // a version replaces the whole record: what this form does not show is sent back as it was
    const access = /** @type {import('./access.js').ZoneAccess | null} */ (this.querySelector('maillage-zone-access'))?.value;
    const body = { ...this.#record()?.record, ...draft, ...(access && { access }), geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
    try {
      this.#saved(await saveZone(zone === 'new' ? null : zone, body, this.#record()?.etag ?? null), zone);
    } catch (error) {
      const problem = /** @type {import('../api/client.js').Problem} */ (error);
      if (problem.code === 'login-needed') app.account.lost(() => this.#save());
      else this.#refused(problem);
    }
    this.saving = false;
    this.requestUpdate();
  }

  /** @param {import('../api/client.js').Problem} problem */
  #refused(problem) {
    this.late = problem.late || problem.status === 409;
    this.failure = this.late ? this.t('zone.stale') : this.t('zone.failed', { why: this.app.words.error(problem) });
  }

  /** What is drawn and typed stays; the version that it replaces is the last, and what is as it was comes from there. */
  #reopen() {
    this.failure = null;
    this.late = false;
    this.begunFrom = this.#record();
    this.app.refresh(LAYER);
    this.requestUpdate();
  }

  /** @param {import('../api/contract.js').RecordCard} before @param {import('../api/contract.js').RecordCard} after */
  #rebase(before, after) {
    const { app } = this;
    this.begunFrom = null;
    this.news = this.t('zone.rebased', { n: after.version });
    this.draft = rebased(this.draft ?? draftOf(before), draftOf(before), draftOf(after));
    keepDraft(/** @type {string} */ (this.about), this.draft);
    this.requestUpdate();
    // asked for after the update that it waits for: the button that had the keyboard is gone
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('#z-news'))?.focus());
    const { place } = app.state;
    const ring = ringOf(after.geometry);
    if (ring && place?.kind === 'shape' && sameRing(place.ring, ringOf(before.geometry))) app.change((s) => ({ ...s, place: { ...place, ring } }), { step: false });
  }

  /** @param {string} id @param {string} zone */
  #saved(id, zone) {
    const { app } = this;
    const record = this.#record();
    const version = (record ? record.version : 0) + 1;
    dropDraft(zone);
    app.change((s) => openedRecord(askedPlace(leftZone(s), { kind: 'feature', layer: LAYER, id, buffer: 0 }), { layer: LAYER, id }));
    app.refresh(LAYER);
    app.tell({ text: app.t('zone.saved', { n: version }) });
  }

  /** A reload of an edit link brings the outline of the last version; a move that settled is a step of undo. */
  updated() {
    const { place, zone } = this.app.state;
    const record = this.#record();
    if (this.begunFrom && record && record.version > this.begunFrom.version) this.#rebase(this.begunFrom, record);
    const ring = record && ringOf(record.geometry);
    if (zone && zone !== 'new' && place?.kind !== 'shape' && ring) this.app.change((s) => ({ ...s, place: { kind: 'shape', ring, buffer: 0 } }), { step: false });
    if (place?.kind !== 'shape' || !this.steps || this.steps.now === place.ring) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const now = this.app.state.place;
      if (!this.steps || now?.kind !== 'shape') return;
      const next = stepped(this.steps, now.ring);
      if (next === this.steps) return;
      this.steps = next;
      this.requestUpdate();
    }, SETTLED);
  }
}

customElements.define('maillage-zone', ZoneEditor);
