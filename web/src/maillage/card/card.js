// The card of one record: what it is, where, with whom, since when, and where each fact comes from.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { askedPlace, closedLast, editedZone, keptWithin } from '../state/transitions.js';
import { saidName } from '../layers/names.js';
import { copyLink } from '../question/take.js';
import { ringOf } from '../zone/ring.js';
import { enterSearch } from '../search/enter.js';
import { factText, factTitle, isLink } from './facts.js';
import { fateOf, goneWords } from './gone.js';
import { bringBack, mayChange, mayRestore } from './restoring.js';

/** @typedef {import('../api/contract.js').RecordCard} RecordCard */

const FACES = { actor: 'users', site: 'leaf', fund: 'coin', action: 'action', zone: 'zone', territory: 'map', person: 'user' };

/** Said elsewhere on the card: as its title, above the facts, as a link. */
const ELSEWHERE = new Set(['name', 'description', 'actor']);

class Card extends AppElement {
  render() {
    const { value, error } = this.app.record.now;
    if (error) return this.#failed(error);
    if (!value) return html`<header class="id"><h1 class="soft">${this.t('card.loading')}</h1>${this.#close()}</header><div class="empty" aria-busy="true"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>`;
    return html`${this.#head(value)}<div class="scroll" tabindex="-1"><div class="cols">
      <div><maillage-places .record=${value}></maillage-places>${this.#facts(value)}</div>
      <div><maillage-links .record=${value}></maillage-links><maillage-history></maillage-history></div></div></div>${this.#foot(value)}`;
  }

  /** @param {Error} error */
  #failed(error) {
    const missing = /** @type {import('../api/client.js').Problem} */ (error).missing;
    const { title, why } = missing ? goneWords(this.app, this.app.history) : { title: this.t('card.failed'), why: this.app.words.error(error) };
    return html`<header class="id"><h1>${title}</h1>${this.#close()}</header><div class="empty">${why}
      ${missing ? html`${this.#back()}<br><button class="btn" @click=${() => enterSearch(this.app)}>${icon('search', 's')}${this.t('gone.search')}</button>` : nothing}</div>`;
  }

  /** A deleted record can be brought back by who may write. */
  #back() {
    const { app } = this;
    const { record } = app.state;
    const last = app.history.now.value?.[0];
    if (!record || !last || fateOf(app.history) !== 'deleted' || !mayRestore(app)) return nothing;
    // the button goes with the sentence about the deletion
    const back = () => { this.closest('section')?.focus(); bringBack(app, record, last.version); };
    return html`<br><button class="btn main" @click=${back}>${icon('undo', 's')}${this.t('restore.gone')}</button>`;
  }

  #close() {
    return html`<div class="acts"><button class="ib" @click=${() => this.app.change(closedLast)} aria-label=${this.t('close')} title=${this.t('close')}>${icon('x')}</button></div>`;
  }

  /** @param {RecordCard} r */
  #head(r) {
    const { app } = this;
    const layer = app.layer(r.layer);
    const coded = r.facts.filter((f) => f.vocabulary && typeof f.value === 'string' && app.words.term(f.vocabulary, f.value) !== app.words.coded(r.type)).slice(0, 3);
    const ring = r.layer === 'intervention-zones' && mayChange(app, r) ? ringOf(r.geometry) : null;
    return html`<header class="id"><span class="face ${r.kind}">${icon(FACES[r.kind] ?? 'map')}</span>
      <div><h1>${saidName(r.layer, r.name, r.type?.code)}</h1><p class="sub">${[app.words.coded(r.type), app.words.label(layer?.title), r.areaSquareMetres ? app.words.area(r.areaSquareMetres) : ''].filter(Boolean).join(' · ')}</p><maillage-access .record=${r}></maillage-access></div>
      <div class="acts">${ring ? html`<button class="btn" aria-label=${this.t('card.edit')} title=${this.t('card.edit')} @click=${() => app.change((s) => editedZone(s, r.id, { kind: 'shape', ring, buffer: 0 }))}>${icon('edit', 's')}<span>${this.t('card.edit')}</span></button>` : nothing}
        <button class="ib" @click=${() => copyLink(app)} aria-label=${this.t('link.copy')} title=${this.t('link.copy')}>${icon('link')}</button>
        <button class="ib" @click=${() => app.change(closedLast)} aria-label=${this.t('close')} title=${this.t('close')}>${icon('x')}</button></div>
      <div class="tags">${coded.map((f) => html`<span class="tag">${app.words.term(f.vocabulary, f.value)}</span>`)}<span class="grow"></span>${app.history.now.value ? html`<span>${this.t('card.version', { n: r.version })}</span>` : nothing}</div></header>`;
  }

  /** @param {RecordCard} r */
  #facts(r) {
    const { app } = this;
    const known = r.facts.filter((f) => !ELSEWHERE.has(f.property) && f.value !== null && f.value !== '' && !(Array.isArray(f.value) && !f.value.length));
    const description = r.facts.find((f) => f.property === 'description')?.value;
    if (!known.length && !description) return nothing;
    return html`<section><h2>${this.t('card.facts')}</h2>${description ? html`<p class="about">${description}</p>` : nothing}<dl class="facts">${known.map((f) => {
      const text = factText(f, app.layer(r.layer)?.properties.find((p) => p.name === f.property)?.type ?? '', app.words);
      return html`<dt>${factTitle(r.layer, f, app.words)}</dt><dd>${isLink(text) ? html`<a href=${text} rel="noopener noreferrer" target="_blank">${text}</a>` : text}</dd>`;
    })}</dl></section>`;
  }

  /** @param {RecordCard} r */
  #foot(r) {
    const { app } = this;
    const ref = { layer: r.layer, id: r.id };
    const area = r.geometry?.type.includes('Polygon');
    const filled = r.facts.filter((f) => f.value !== null).length;
    return html`<footer class="fresh">${r.geometry ? html`<button class="btn main" @click=${() => app.change((s) => askedPlace(s, { kind: 'feature', ...ref, buffer: 0 }, ref))}>${this.t('card.ask')}</button>
      <button class="btn" @click=${() => app.change((s) => ({ ...keptWithin(s, ref, area ? null : 5000), record: null }))}>${this.t(area ? 'card.within' : 'card.around')}</button>` : nothing}
      <span class="grow"></span><span>${this.t('card.filled', { n: filled })}</span>
      ${r.source?.title ? html`<span>${[r.source.title, r.source.date && app.words.date(r.source.date), r.source.licence].filter(Boolean).join(' · ')}</span>` : nothing}</footer>`;
  }
}

customElements.define('maillage-card', Card);
