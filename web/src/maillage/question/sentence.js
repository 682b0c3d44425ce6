// The question as a sentence: only values are chips, the words between are plain text, so that it reads aloud (ui.md 1).

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { isPublisher } from '../publication/publisher.js';
import { form, icon } from '../shell/icon.js';
import { publishedQuestion } from '../state/administering.js';
import { alsoWithin, askedAbout, forgotQuestion, freedFromPlace, keptDate, toggledFold, toggledTable, toggledValue } from '../state/transitions.js';
import { entriesOf, formOf } from '../layers/entries.js';
import { saidThings } from '../layers/names.js';
import { DISTANCES } from '../search/within.js';
import { writeNear } from '../state/places.js';
import { partsOf } from './parts.js';
import { copyLink, download } from './take.js';


class Sentence extends AppElement {
  /** @type {'layer' | 'add' | string | null} a string that starts with `near`: the distance from that place */
  editor = null;

  render() {
    const { app } = this;
    const layer = app.layer(app.state.layer);
    if (!layer) return html`<div class="ask">${app.outage ? nothing : html`<p class="wait w2"></p><p class="wait w3"></p>`}</div>`;
    return html`<div class="ask">
      <h1 class="sr">${this.t('question.title')}</h1>
      <p class="sentence"><button class="chip kind" aria-expanded=${String(this.editor === 'layer')} @click=${() => this.#open('layer')}>${form(formOf(layer.id))}${app.words.label(layer.title)}${icon('down', 's')}</button>
        ${partsOf(app).map((part) => this.#part(part))}
        <button class="chip add" aria-label=${this.t('sentence.add')} title=${this.t('sentence.add')} aria-expanded=${String(this.editor === 'add')} @click=${() => this.#open('add')}>${icon('plus', 's')}</button></p>
      ${this.#editor()}${this.#total()}</div>`;
  }

  /** @param {import('./parts.js').Part} part */
  #part(part) {
    const { app } = this;
    if ('words' in part) return html`${part.words} `;
    if ('value' in part) return this.#removable(part.value, nothing, () => app.change((s) => toggledValue(s, part.property, part.code)));
    if ('within' in part) return this.#removable(part.within, form(part.form), () => app.change((s) => freedFromPlace(s, part.of)));
    if ('date' in part) return this.#removable(app.words.date(part.date), nothing, () => app.change((s) => keptDate(s, null)));
    const editor = `near ${writeNear(part.of)}`;
    return html`<button class="chip" aria-expanded=${String(this.editor === editor)} @click=${() => this.#open(editor)}>${app.words.distance(part.distance)}</button> `;
  }

  /** @param {string} text @param {unknown} before @param {() => void} remove */
  #removable(text, before, remove) {
    return html`<button class="chip" title=${this.t('sentence.remove', { text })} aria-label=${this.t('sentence.remove', { text })} @click=${remove}>${before}<span class="t">${text}</span>${icon('x', 'x')}</button> `;
  }

  /** @param {string} editor */
  #open(editor) {
    this.editor = this.editor === editor ? null : editor;
    this.requestUpdate();
  }

  /** @param {() => void} run */
  #choose(run) {
    this.editor = null;
    run();
    this.requestUpdate();
  }

  #editor() {
    if (this.editor === 'layer') return this.#layers();
    if (this.editor === 'add') return this.#additions();
    const near = this.app.state.within.find((w) => `near ${writeNear(w)}` === this.editor);
    return near ? this.#distances(near) : nothing;
  }

  #layers() {
    const { app } = this;
    return html`<div class="editor" role="group" aria-label=${this.t('sentence.about')}>${entriesOf(app.layers, {}).map((e) => html`<button class="line" aria-current=${String(e.layer === app.state.layer)}
      @click=${() => this.#choose(() => app.change((s) => askedAbout(s, e.layer)))}>${form(e.form)}${app.words.label(app.layer(e.layer)?.title)}</button>`)}</div>`;
  }

  /** @param {import('../state/state.js').Near} near */
  #distances(near) {
    const { app } = this;
    const at = (/** @type {number | null} */ distance) => this.#choose(() => app.change((s) => alsoWithin(s, near, distance)));
    return html`<div class="editor" role="group" aria-label=${this.t('sentence.distance')}><div class="near">
      <button class="pill" @click=${() => at(null)}>${this.t('sentence.touching')}</button>
      ${DISTANCES.map((d) => html`<button class="pill" role="checkbox" aria-checked=${String(d === near.distance)} @click=${() => at(d)}>${app.words.distance(d)}</button>`)}</div></div>`;
  }

  #additions() {
    const { app } = this;
    const facets = app.layer(app.state.layer)?.properties.filter((p) => p.facet) ?? [];
    return html`<div class="editor" role="group" aria-label=${this.t('sentence.add')}>
      ${facets.map((p) => html`<button class="line" @click=${() => this.#choose(() => document.getElementById(`facet-${p.name}`)?.scrollIntoView({ block: 'start' }))}>${icon('sliders', 's')}${app.words.label(p.title)}</button>`)}
      <maillage-within @chosen=${() => this.#choose(() => {})}></maillage-within>
      <label class="field"><span>${this.t('sentence.date')}</span><input type="date" .value=${app.state.date ?? app.service?.today ?? ''} @change=${(/** @type {Event} */ e) => this.#choose(() => app.change((s) => keptDate(s, /** @type {HTMLInputElement} */ (e.target).value)))}></label></div>`;
  }

  #total() {
    const { app } = this;
    const { value, loading, error } = app.count.now;
    const layer = app.layer(app.state.layer);
    if (error && !(/** @type {import('../api/client.js').Problem} */ (error).missing)) return html`<p class="total small soft">${app.words.error(error)}</p>`;
    const narrowed = Object.keys(app.state.where).length > 0 || app.state.within.length > 0;
    return html`<div class="total ${loading ? 'stale' : ''}">${icon('arrow')}<b>${value === null ? '…' : app.words.number(value)}</b>
      <span class="soft">${layer ? saidThings(app.words, layer.id, layer.kind, value ?? 0) : nothing}</span>
      <span class="acts">${narrowed ? html`<button class="ib" @click=${() => app.change(forgotQuestion)} aria-label=${this.t('question.clear')} title=${this.t('question.clear')}>${icon('undo')}</button>` : nothing}
      <button class="ib" aria-pressed=${String(app.state.table)} @click=${() => app.change(toggledTable)} aria-label=${this.t('table.title')} title=${this.t('table.title')}>${icon('table')}</button>
      <button class="ib" @click=${() => copyLink(app)} aria-label=${this.t('link.copy')} title=${this.t('link.copy')}>${icon('link')}</button>
      ${isPublisher(app.account.session) ? html`<button class="ib" @click=${() => app.change(publishedQuestion)} aria-label=${this.t('publication.question')} title=${this.t('publication.question')}>${icon('world')}</button>` : nothing}
      <button class="ib" @click=${() => download(app)} aria-label=${this.t('question.download')} title=${this.t('question.download')}>${icon('get')}</button>
      <button class="ib fold" @click=${() => app.change(toggledFold)} aria-label=${this.t('question.fold')} title=${this.t('question.fold')}>${icon('left')}</button></span></div>`;
  }

  updated() {
    const { value, loading } = this.app.count.now;
    if (!loading && value !== null) this.app.announce('count', this.t('question.announce', { n: value }));
  }
}

customElements.define('maillage-sentence', Sentence);
