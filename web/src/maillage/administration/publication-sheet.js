// A publication: its map, its addresses with a button to copy each, and the form to change it; a new one from the question that is asked.

import { html, nothing } from 'lit';
import { Live } from '../api/live.js';
import { boxOfLayer, layer, publication, withdraw } from '../api/publications.js';
import { serviceAddress } from '../api/root.js';
import { count } from '../api/service.js';
import { icon } from '../shell/icon.js';
import { questionOf } from '../question/parameters.js';
import { openedItem } from '../state/administering.js';
import { bodyOf, draftOf } from '../publication/draft.js';
import { dropBody, keptBody } from '../publication/kept.js';
import { addressesOf } from './publication-addresses.js';
import './erasure.js';
import './layer-announcements.js';
import './layer-styles.js';
import { ItemSheet } from './item-sheet.js';
import './publication-form.js';
import './publication-map.js';

/** @typedef {import('../api/publications.js').Publication} Publication */
/** @typedef {import('../api/publications.js').Body} Body */

class PublicationSheet extends ItemSheet {
  /** @type {Live<string, Publication>} */
  one = new Live(publication, () => this.requestUpdate());

  /** @type {Live<{id: string, version: number}, {layer: import('../api/contract.js').Layer, bbox: number[] | null, count: number}>} */
  map = new Live(async ({ id }, signal) => {
    const [told, bbox, n] = await Promise.all([layer(id, signal), boxOfLayer(id, signal), count({ layer: id, where: {}, within: [], date: null }, signal)]);
    return { layer: told, bbox, count: n };
  }, () => this.requestUpdate());

  /** @type {string | null} what is being changed */
  editing = null;

  /** @type {Body | null} */
  draft = null;

  render() {
    if (this.item === 'new') return this.#new();
    this.draft = null;
    this.one.ask(this.item);
    const { value, error } = this.one.now;
    if (!value || value.id !== this.item) return this.waiting(this.t('publication.one'), error);
    if (this.editing === value.id || value.mayChange && keptBody(bodyOf(value))) return this.#form(value);
    return this.#told(value);
  }

  #new() {
    const { app } = this;
    const asked = app.layer(app.state.layer) ?? app.layers[0];
    if (!asked) return this.waiting(this.t('section.publications.add'), app.outage);
    this.draft ??= draftOf(questionOf(app.state), asked);
    return this.frame(this.t('section.publications.add'), this.t('publication.what'),
      html`<maillage-publication-form .body=${this.draft} .known=${this.known} @published=${(/** @type {CustomEvent} */ e) => this.#published(e.detail)}></maillage-publication-form>`,
      html`<button class="btn main" form="publication">${this.t('publication.publish')}</button><button class="btn" @click=${() => this.#giveUp(this.draft)}>${this.t('publication.cancel')}</button>`);
  }

  /** @param {Publication} p */
  #form(p) {
    return this.frame(this.app.words.label(p.title), p.id,
      html`<maillage-publication-form .body=${bodyOf(p)} .now=${p} .known=${this.known} @published=${(/** @type {CustomEvent} */ e) => this.#published(e.detail)}></maillage-publication-form>`,
      html`<button class="btn main" form="publication">${this.t('publication.save')}</button><button class="btn" @click=${() => this.#giveUp(bodyOf(p))}>${this.t('publication.cancel')}</button>`);
  }

  /** @param {Publication} p */
  #told(p) {
    const { app } = this;
    this.map.ask({ id: p.id, version: p.version });
    const known = this.map.now.value?.layer.id === p.id ? this.map.now.value : null;
    const title = app.words.label(p.title);
    const base = app.layer(p.layer ?? p.id);
    return this.frame(title, [p.id, this.t('publication.visible', { whom: this.t(`visibility.${p.visibility}`) }), p.terms.licence].filter(Boolean).join(' · '), html`
      <maillage-publication-map .shown=${known && base ? { layer: base, of: p.id, query: '', bbox: known.bbox } : null} .label=${this.t('publication.map', { title })}></maillage-publication-map>
      <div class="adm-p pub"><p>${app.words.label(p.description)}</p>
        <p class="small soft">${known ? this.t('publication.count', { n: known.count }) : ''}${p.toleranceMetres ? ` · ${this.t('publication.generalised', { distance: app.words.distance(p.toleranceMetres) })}` : ''}</p>
        ${p.visibility === 'public' ? nothing : html`<p class="small note">${icon('lock', 's')}${this.t('publication.token')}</p>`}
        ${termsOf(this, p)}</div>
      ${addressesOf(app, p, serviceAddress())}
      <maillage-layer-styles .layer=${p.id} .version=${p.version} .bbox=${known?.bbox ?? null} .mayChange=${p.mayChange} @restyled=${() => this.one.again(p.id)}></maillage-layer-styles>
      ${p.mayChange && known ? html`<maillage-layer-announcements .layer=${p.id} .known=${known.layer.properties} .today=${app.service?.today ?? ''}></maillage-layer-announcements>` : nothing}
      ${p.mayChange && p.layer ? html`<maillage-erasure .heading=${this.t('publication.remove')} .name=${p.id} .why=${this.t('publication.removeWhy')} .now=${this.t('publication.removeNow')} .erase=${() => withdraw(p.id, p.version)} @erased=${() => this.#removed(title)}></maillage-erasure>` : nothing}`,
    p.mayChange ? html`<button class="btn" @click=${() => this.#edit(p.id)}>${icon('edit', 's')}${this.t('publication.change')}</button>` : nothing);
  }

  /** What is typed goes: of a new one the whole sheet. @param {Body | null} begun */
  #giveUp(begun) {
    if (begun) dropBody(begun);
    if (this.item === 'new') this.close(); else this.#edit(null);
  }

  /** @param {string | null} id */
  #edit(id) {
    this.editing = id;
    this.requestUpdate();
  }

  /** @param {Publication} p */
  #published(p) {
    const { app } = this;
    this.editing = null;
    app.tell({ text: app.t('publication.done', { title: app.words.label(p.title) }) });
    this.one.again(p.id);
    app.map?.forget(p.id);
    this.written();
    // a layer of records is called otherwise from now on
    if (p.layer) app.change((s) => openedItem(s, p.id)); else app.renew();
  }

  /** @param {string} title */
  #removed(title) {
    this.app.tell({ text: this.t('publication.removed', { title }) });
    this.written();
    this.close();
  }
}

/** From where the terms are that everyone is told, when they are not said here. @param {PublicationSheet} sheet @param {Publication} p */
function termsOf({ app }, { licence, attribution, terms }) {
  if (!terms.licence) return html`<p class="small note">${icon('alert', 's')}${app.t('publication.noLicence')}</p>`;
  const told = [licence ? null : terms.licence, attribution ? null : terms.attribution].filter(Boolean).join(' – ');
  return told ? html`<p class="small soft">${app.t('publication.fromSources', { terms: told })}</p>` : nothing;
}

customElements.define('maillage-publication-sheet', PublicationSheet);
