// The answer panel: « que se passe-t-il ici ? »

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { form, icon } from '../shell/icon.js';
import { closedLast, editedZone, keptWithin, leftPlace, openedRecord, askedPlace, showedLegend } from '../state/transitions.js';
import { copyLink, saveJson } from '../question/take.js';
import { formOf } from '../layers/entries.js';
import { awayFrom } from './away.js';
import { titleOf, whereLines } from './where.js';
import { RADII, reachOf, reaching, widerThan, withoutZone } from './reading.js';
import { goneWords } from '../card/gone.js';
import { startDrawing } from '../map/draw/start.js';
import { KIND_FORM } from './kinds.js';
import { outlineOf } from '../api/service.js';

/** @typedef {import('../api/contract.js').PlaceAnswer} PlaceAnswer */

class Answer extends AppElement {
  render() {
    const { app } = this;
    const { value, loading, error } = app.place.now;
    return html`<div class="ans-h"><div class="top"><h1>${titleOf(app)}</h1>
        <button class="ib" @click=${() => copyLink(app)} aria-label=${this.t('link.copy')} title=${this.t('link.copy')}>${icon('link')}</button>
        ${value ? html`<button class="ib" @click=${() => saveJson(value, 'maillage-reponse.json')} aria-label=${this.t('answer.download')} title=${this.t('answer.download')}>${icon('get')}</button>` : nothing}
        <button class="ib" @click=${() => app.change(closedLast)} aria-label=${this.t('close')} title=${this.t('close')}>${icon('x')}</button></div>
      ${app.state.zone && !app.trouble ? this.#balance() : html`<p class="where">${whereLines(app).map((l, i) => html`<span class="l n ${i ? 'faint' : ''}">${l}</span>`)}</p>`}</div>
      ${this.#here()}${this.#reach()}
      ${app.trouble ? this.#unusable(app.trouble) : error ? this.#failed(error) : value ? this.#body(withoutZone(value, app.state.zone)) : loading ? this.#wait() : nothing}${this.#foot()}`;
  }

  /** The area of the zone being drawn, and how it differs from the version before. */
  #balance() {
    const { app } = this;
    const { outline, words } = app;
    const area = app.place.now.value?.place.areaSquareMetres ?? outline.area;
    const before = app.zone.now.value?.areaSquareMetres ?? null;
    const more = before === null ? 0 : area - before;
    const [figure, unit] = words.area(area).split('\u00a0');
    return html`<p class="big"><b>${figure}</b><span>${unit}</span><span class="soft small">${app.state.place?.kind === 'shape' ? this.t('zone.perimeter', { length: words.distance(outline.length), n: app.state.place.ring.length }) : nothing}</span><span class="tag go">${this.t('zone.live')}</span></p>
      ${before !== null && Math.abs(more) >= 1 ? html`<p class="pm"><span class=${more > 0 ? 'g' : 'l'}><b>${more > 0 ? '+' : '−'}\u202f${words.area(Math.abs(more))}</b> ${this.t(more > 0 ? 'zone.gained' : 'zone.lost', { n: (app.zone.now.value?.version ?? 0) })}</span></p>` : nothing}`;
  }

  /** The thing that was clicked, if there was one. */
  #here() {
    const { app } = this;
    const { selected, place } = app.state;
    const feature = app.chosen.now.value;
    if (app.state.zone || !selected || !feature || feature.id !== selected.id || (place?.kind === 'feature' && place.id === selected.id)) return nothing;
    return html`<div class="here">${form(formOf(selected.layer, feature.properties.kind))}<div><p class="nm">${feature.properties.name}</p><p class="sub">${app.words.label(app.layer(selected.layer)?.title)}</p></div>
      <button class="btn" @click=${() => app.change((s) => openedRecord(s, selected))}>${this.t('answer.card')}</button></div>`;
  }

  /** From a point, or the sign of a thing, to what lies around. */
  #reach() {
    const { place, zone } = this.app.state;
    if (!place || zone || !this.#isPoint(place)) return nothing;
    const now = reachOf(place);
    const ask = (/** @type {number} */ metres) => this.app.change((s) => askedPlace(s, reaching(place, metres), s.selected));
    return html`<div class="reach" role="radiogroup" aria-label=${this.t('answer.reach')}>${[0, ...RADII].map((r) => html`<button class="pill" role="radio" aria-checked=${String(now === r)} @click=${() => ask(r)}>${r ? this.app.words.distance(r) : this.t('answer.point')}</button>`)}</div>`;
  }

  /** @param {import('../state/state.js').Place} place */
  #isPoint(place) {
    return place.kind === 'feature' ? this.app.layer(place.layer)?.geometryType === 'point' : place.kind !== 'shape';
  }

  #wait() {
    return html`<div class="empty" aria-busy="true"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>`;
  }

  /** @param {Error} error */
  #failed(error) {
    const problem = /** @type {import('../api/client.js').Problem} */ (error);
    const { title, why } = problem.missing ? goneWords(this.app, this.app.end) : { title: this.t('answer.failed'), why: this.app.words.error(error) };
    // the service refuses a shape in terms of geometry: a person only needs to draw it otherwise
    if (problem.status === 400 && this.app.state.place?.kind === 'shape') return this.#unusable('refused');
    return html`<div class="empty" role="alert"><b>${title}</b>${why}</div>`;
  }

  /** A drawn place about which nothing can be answered: why, and what to do. @param {string} trouble */
  #unusable(trouble) {
    const { app } = this;
    const redraw = trouble !== 'far' && !app.state.zone;
    const todo = trouble === 'crosses' && app.state.zone ? this.t('zone.crosses') : this.t(`shape.todo.${trouble}`);
    return html`<div class="empty" role="alert"><b>${this.t(`shape.${trouble}`)}</b>${todo}
      ${redraw ? html`<br><button class="btn" @click=${() => startDrawing(app, 'polygon')}>${icon('polygon', 's')}${this.t('shape.redraw')}</button>` : nothing}</div>`;
  }

  /** @param {PlaceAnswer} answer */
  #body(answer) {
    const empty = answer.groups.every((g) => !g.total);
    return html`<div class="sum">${answer.groups.filter((g) => g.kind !== 'zone' || g.total).map((g) => html`<button class=${g.total ? '' : 'none'} @click=${() => this.#scrollTo(g.kind)}>
        <b>${form(KIND_FORM[g.kind])}${this.app.words.number(g.total)}</b>${this.t(`sum.${g.kind}`, { n: g.total })}</button>`)}</div>
      <div class="scroll" tabindex="-1">${empty ? this.#nothing() : nothing}<maillage-groups .answer=${answer}></maillage-groups></div>`;
  }

  /** Nothing is known here: what one can try. */
  #nothing() {
    const { app } = this;
    const away = awayFrom(app.state.place, app.service?.extent);
    const wider = widerThan(app.state.place);
    const why = away ? this.t('answer.away', { distance: app.words.distance(away.metres) }) : this.t(wider ? 'answer.nothingWhy' : 'answer.nothingLayers');
    return html`<div class="empty"><b>${this.t('answer.nothing')}</b>${why}
      ${away?.swapped ? this.#swapped(away.swapped) : nothing}
      <p class="acts">${away ? html`<button class="btn main" @click=${() => this.#goBack()}>${this.t('answer.back')}</button>` : nothing}
      ${wider ? html`<button class="btn" @click=${() => app.change((s) => askedPlace(s, wider.place, s.selected))}>${this.t('answer.wider', { distance: app.words.distance(wider.metres) })}</button>` : nothing}
      <button class="btn" @click=${() => app.change((s) => showedLegend(s, true))}>${icon('layers', 's')}${this.t('layers.title')}</button></p></div>`;
  }

  /** The place that was meant, as a link: the map goes there. @param {import('../state/state.js').Place} place */
  #swapped(place) {
    const { app } = this;
    const asked = (/** @type {import('../state/state.js').State} */ s) => askedPlace(s, place);
    return html`<p><a class="swap" href=${app.store.addressOf({ ...asked(app.state), view: null })} @click=${(/** @type {Event} */ e) => { e.preventDefault(); app.change(asked); }}>${this.t('answer.swapped')}</a></p>`;
  }

  /** To where the data are; what was asked stays one step back. */
  #goBack() {
    this.app.change(leftPlace);
    this.app.map?.show({ bbox: this.app.service?.extent });
  }

  /** @param {string} kind */
  #scrollTo(kind) {
    const group = /** @type {HTMLElement | null} */ (this.querySelector(`#group-${kind}`));
    group?.scrollIntoView({ block: 'start' });
    group?.focus({ preventScroll: true });
  }

  #foot() {
    const { app } = this;
    const { place } = app.state;
    if (!place || app.state.zone || app.trouble || app.place.now.error) return nothing;
    const outline = outlineOf(place);
    const around = place.kind === 'feature' ? { layer: place.layer, id: place.id } : null;
    if (!around && !(outline && app.layer('intervention-zones') && app.mayWrite)) return nothing;
    return html`<div class="foot">${outline && app.layer('intervention-zones') && app.mayWrite
      ? html`<button class="btn main" @click=${() => this.#keep(/** @type {[number, number][]} */ (outline))}>${this.t('answer.keep')}</button>` : nothing}
      ${around ? html`<button class="btn main" @click=${() => app.change((s) => keptWithin(s, around, null))}>${this.t('answer.searchHere')}</button>
      <button class="btn" @click=${() => app.change((s) => openedRecord(s, around))}>${this.t('answer.card')}</button>` : nothing}</div>`;
  }

  /** A circle becomes an outline that can be edited: fewer corners are easier to hold. @param {[number, number][]} outline */
  #keep(outline) {
    const ring = outline.slice(0, -1);
    const kept = ring.length > 48 ? ring.filter((_, i) => i % 3 === 0) : ring;
    this.app.change((s) => editedZone(s, 'new', { kind: 'shape', ring: kept, buffer: 0 }));
  }

  updated() {
    const { value, loading } = this.app.place.now;
    if (value && !loading) this.app.announce('answer', this.t('answer.announce', { text: value.groups.filter((g) => g.total).map((g) => `${g.total} ${this.t(`sum.${g.kind}`, { n: g.total })}`).join(', ') || this.t('answer.nothing') }));
  }
}

customElements.define('maillage-answer', Answer);
