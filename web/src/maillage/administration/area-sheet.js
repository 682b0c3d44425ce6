// The area of one membership, beside the map on which it is drawn: everywhere, a territory, or an outline of one's own.

import { html, nothing } from 'lit';
import { putMembership } from '../api/administration.js';
import { isLate } from '../api/client.js';
import { Live } from '../api/live.js';
import { search } from '../api/service.js';
import { startDrawing } from '../map/draw/start.js';
import { formOf } from '../layers/entries.js';
import { form, icon } from '../shell/icon.js';
import { leftArea } from '../state/administering.js';
import { ItemSheet } from './item-sheet.js';
import { areaOf, limited, readArea } from './area.js';

/** @typedef {import('../api/contract.js').Found} Found */

const SHOWN = 6;

class AreaSheet extends ItemSheet {
  static properties = { ...ItemSheet.properties, person: { attribute: false } };

  constructor() {
    super();
    // not a class field: it would hide Lit's accessor
    /** @type {import('../api/administration.js').Person | null} */
    this.person = null;
    /** @type {Live<string, Found[]>} */
    this.found = new Live(async (text, signal) => (await search(text, signal)).filter(hasArea).slice(0, SHOWN), () => this.requestUpdate());
  }

  render() {
    const { app } = this;
    const { m, way, area } = this.#limit();
    if (!m) return nothing;
    const { place } = app.state;
    return this.frame(this.t(`area.${way}.title`), this.t('area.of', { name: this.person?.name, structure: m.structure.name }), html`<form class="zform" id="area" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#save(m, way))}>
      ${this.refused(isLate(this.refusal) ? this.t('member.late') : undefined)}
      <p class="small soft">${this.t(`area.${way}.what`)}</p>
      <p>${this.t('area.now')}<b>${place?.kind === 'feature' ? app.chosen.now.value?.properties.name : place ? this.t('area.drawn') : area?.name ?? this.t('area.everywhere')}</b></p>
      ${this.#draw()}${this.#territory()}
      ${place && place.kind !== 'feature' ? this.field('area-name', this.t('area.name'), html`<input id="area-name" required maxlength="200" autocomplete="off" .value=${area?.name ?? ''}>`) : nothing}</form>`,
    html`<button class="btn main" form="area" ?disabled=${this.sending || !place || Boolean(app.trouble)}>${this.t('area.save')}</button>
      ${area ? html`<button class="btn" ?disabled=${this.sending} @click=${() => this.#put(m, way, null)}>${this.t('area.free')}</button>` : nothing}
      <button class="btn quiet" @click=${() => this.close()}>${this.t('area.leave')}</button>`);
  }

  /** Which membership, which way, and what limits it now. */
  #limit() {
    const { structure, way } = readArea(this.app.state.area ?? '');
    const m = this.person?.memberships.find((one) => one.structure.id === structure) ?? null;
    return { m, way, area: (way === 'read' ? m?.readArea : m?.writeArea) ?? null };
  }

  #draw() {
    const { app } = this;
    const trouble = app.trouble;
    return html`<div><p class="acts">${/** @type {const} */ (['polygon', 'rectangle', 'circle']).map((tool) => html`<button type="button" class="btn" aria-pressed=${String(app.drawing.tool === tool)} @click=${() => { app.change((s) => ({ ...s, place: null }), { step: false }); startDrawing(app, tool); }}>${icon(tool, 's')}${this.t(`area.${tool}`)}</button>`)}</p>
      ${app.state.place?.kind === 'shape' ? html`<p class="small soft">${this.t('zone.help')}</p>` : nothing}
      ${trouble ? html`<p class="wrongs small" role="alert">${icon('alert', 's')}${this.t(`shape.${trouble}`)} ${this.t(`shape.todo.${trouble}`)}</p>` : nothing}</div>`;
  }

  #territory() {
    const found = this.found.now.value ?? [];
    return html`<div>${this.field('area-search', this.t('area.territory'), html`<input id="area-search" type="search" autocomplete="off" placeholder=${this.t('area.territoryHint')} @input=${() => this.#search()}>`)}
      ${found.map((r) => html`<button type="button" class="line" @click=${() => this.#choose(r)}>${form(formOf(r.layer, r.type?.code))}<span>${r.name}<span class="soft small"> ${[this.app.words.coded(r.type), r.context].filter(Boolean).join(' · ')}</span></span></button>`)}
      ${this.found.now.value && !found.length ? html`<p class="small soft">${this.t('within.none')}</p>` : nothing}</div>`;
  }

  #search() {
    const text = this.typed('area-search').trim();
    this.found.ask(text.length > 1 ? text : null);
  }

  /** @param {Found} r */
  #choose(r) {
    const { app } = this;
    this.found.ask(null);
    app.change((s) => ({ ...s, place: { kind: 'feature', layer: r.layer, id: r.id, buffer: 0 } }), { step: false });
  }

  /** As long as nothing is drawn, the map shows the territory that was chosen, or the area that holds. */
  updated() {
    const { app } = this;
    const { place } = app.state;
    const chosen = place?.kind === 'feature' ? app.chosen.now.value?.geometry : null;
    app.showArea(place ? chosen ?? null : this.#limit().area?.geometry ?? null);
  }

  close() { this.app.change(leftArea); }

  /** @param {import('../api/administration.js').Membership} m @param {'read' | 'write'} way */
  #save(m, way) {
    const { place } = this.app.state;
    const name = this.querySelector('#area-name') ? this.typed('area-name').trim() : '';
    const area = areaOf(place, name);
    if (area) this.#put(m, way, area);
  }

  /** @param {import('../api/administration.js').Membership} m @param {'read' | 'write'} way @param {import('../api/administration.js').AreaBody} area */
  async #put(m, way, area) {
    const { app, person } = this;
    if (!person) return;
    const taken = await this.send(async () => { await putMembership(person.id, m.structure.id, limited(m, way, area), m.version); });
    if (taken || isLate(this.refusal)) this.written();
    if (!taken) return;
    app.tell({ text: app.t(area ? 'area.saved' : 'area.freed') });
    this.close();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.app.showArea(null);
  }
}

/** @param {Found} r a place that has an inside */
const hasArea = (r) => r.bbox !== null && r.bbox[2] > r.bbox[0] && ['territory', 'site', 'fund', 'zone'].includes(r.kind);

customElements.define('maillage-area', AreaSheet);
