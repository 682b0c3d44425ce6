// How a layer is drawn by the service: its styles with a picture of each, which one is the layer's, and those that people send from a file.

import { html, nothing } from 'lit';
import { chooseStyle, keepStyle, removeStyle, stylesOf, tryStyle } from '../api/publications.js';
import { Live } from '../api/live.js';
import { legendOf, pictureOf } from '../publication/pictures.js';
import { Form } from '../shell/form.js';

/** @typedef {import('../api/publications.js').ListedStyle} ListedStyle */
/** @typedef {import('../api/publications.js').ReadStyle} ReadStyle */

class LayerStyles extends Form {
  static properties = { layer: { attribute: false }, version: { attribute: false }, bbox: { attribute: false }, mayChange: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    this.layer = '';
    this.version = 0;
    /** @type {number[] | null} where the layer lies */
    this.bbox = null;
    this.mayChange = false;
    /** @type {Live<{layer: string, version: number, lang: string}, {default: string, styles: ListedStyle[]}>} */
    this.listed = new Live(({ layer, lang }, signal) => stylesOf(layer, lang, signal), () => this.requestUpdate());
    /** @type {{file: File, read: ReadStyle} | null} what was read of a file, and is not kept yet */
    this.tried = null;
    /** @type {string | null} which one is about to go */
    this.sure = null;
  }

  /** What was begun for one layer is not for the next. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('layer')) return;
    this.tried = this.sure = this.refusal = null;
  }

  render() {
    this.listed.ask({ layer: this.layer, version: this.version, lang: this.app.state.lang });
    const { value } = this.listed.now;
    return html`<section class="adm-p pub" tabindex="-1" aria-label=${this.t('publication.looks')}><h2>${this.t('publication.looks')}</h2>
      ${value ? html`<ul class="looks">${value.styles.map((style) => this.#line(style, style.id === value.default))}</ul>` : html`<p class="wait" aria-busy="true"></p>`}
      ${this.mayChange ? this.#sending() : nothing}</section>`;
  }

  /** @param {ListedStyle} style @param {boolean} isDefault */
  #line(style, isDefault) {
    const { layer, version, bbox } = this;
    return html`<li>${bbox ? html`<img class="look" src=${pictureOf(layer, style.id, bbox, version)} width="280" height="160" loading="lazy" alt=${this.t('publication.picture', { style: style.title })}>` : nothing}
      <p><b class="nm">${style.title}</b> <code class="tiny soft">${style.id}</code> ${isDefault ? html`<span class="tag go">${this.t('publication.usual')}</span>` : nothing}</p>
      <details><summary class="small">${this.t('publication.legend')}</summary><img src=${legendOf(layer, style.id, version)} loading="lazy" alt=${this.t('publication.legendOf', { style: style.title })}></details>
      ${this.mayChange ? this.#acts(style, isDefault) : nothing}</li>`;
  }

  /** What the service draws by itself can be the layer's, and is nobody's to take away. @param {ListedStyle} style @param {boolean} isDefault */
  #acts(style, isDefault) {
    if (this.sure === style.id) return html`<p class="acts wide"><span class="small" id="style-sure">${this.t('publication.styleSure')}</span><button type="button" class="btn" aria-describedby="style-sure" ?disabled=${this.sending} @click=${() => this.#removed(style)}>${this.t('publication.styleRemoveNow')}</button><button type="button" class="btn quiet" id="style-keep" aria-describedby="style-sure" @click=${() => this.#ask(null)}>${this.t('publication.styleKeep')}</button></p>`;
    if (isDefault && !style.sent) return nothing;
    return html`<p class="acts">${isDefault ? nothing : this.#act('choose', style, 'publication.styleChoose', () => this.#chosen(style))}${style.sent ? this.#act('remove', style, 'publication.styleRemove', () => this.#ask(style.id)) : nothing}</p>`;
  }

  /** @param {string} what @param {ListedStyle} style @param {string} key @param {() => void} run */
  #act(what, style, key, run) {
    const act = this.t(key);
    return html`<button type="button" class="more-b" id=${`style-${what}-${style.id}`} aria-label=${this.t('row.act', { act, row: style.title })} ?disabled=${this.sending} @click=${run}>${act}</button>`;
  }

  /** Whether it is about to go; the keyboard goes with the question, and comes back. @param {string | null} id */
  #ask(id) {
    const before = this.sure;
    this.sure = id;
    this.focusOn(id ? '#style-keep' : `#style-remove-${before}`);
  }

  #sending() {
    return html`<form class="zform look-new" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#kept())}>${this.refused()}
      ${this.field('style-file', this.t('publication.styleFile'), html`<input id="style-file" type="file" accept=".sld,.xml,.json" aria-describedby="style-file-why" @change=${() => this.#tried()}><p class="tiny soft" id="style-file-why">${this.t('publication.styleFileWhy')}</p>`)}
      ${this.tried ? this.#read(this.tried.read) : nothing}</form>`;
  }

  /** @param {ReadStyle} read */
  #read(read) {
    return html`<div role="status"><p>${this.t('publication.styleRead', { style: read.title, n: read.rules })}${read.replaces ? html` ${this.t('publication.styleReplaces', { id: read.id })}` : nothing}</p>
      ${read.warnings.length ? html`<p class="small">${this.t('publication.styleIgnored', { n: read.warnings.length })}</p><ul class="small soft">${read.warnings.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}</div>
      <p class="acts"><button class="btn main" ?disabled=${this.sending}>${this.t('publication.styleSend')}</button><button type="button" class="btn quiet" @click=${() => this.#dropped()}>${this.t('publication.cancel')}</button></p>`;
  }

  async #tried() {
    const file = /** @type {HTMLInputElement} */ (this.querySelector('#style-file')).files?.[0];
    this.tried = null;
    if (file) await this.send(async () => { this.tried = { file, read: await tryStyle(this.layer, file) }; });
    this.requestUpdate();
  }

  #dropped() {
    this.tried = null;
    /** @type {HTMLInputElement} */ (this.querySelector('#style-file')).value = '';
    this.requestUpdate();
  }

  async #kept() {
    const { tried } = this;
    if (!tried || !await this.send(() => keepStyle(this.layer, tried.read.id, tried.file))) return;
    this.#dropped();
    this.#said(this.t('publication.styleSent', { style: tried.read.title }));
  }

  /** @param {ListedStyle} style */
  async #chosen(style) {
    if (await this.send(() => chooseStyle(this.layer, style.id))) this.#said(this.t('publication.styleChosen', { style: style.title }));
    this.focusOn('section');
  }

  /** @param {ListedStyle} style */
  async #removed(style) {
    if (!await this.send(() => removeStyle(this.layer, style.id))) return;
    this.sure = null;
    this.#said(this.t('publication.styleRemoved', { style: style.title }));
    this.focusOn('section');
  }

  /** The layer is another version of itself from now on. @param {string} text */
  #said(text) {
    this.app.tell({ text });
    this.dispatchEvent(new CustomEvent('restyled'));
  }
}

customElements.define('maillage-layer-styles', LayerStyles);
