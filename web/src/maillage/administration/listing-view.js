// One list of the administration, whichever it is: its title, what keeps and drops rows, how many are left, the rows, its file.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { save, saveText } from '../question/take.js';
import { icon } from '../shell/icon.js';
import { keptOnly, openedItem } from '../state/administering.js';
import { filterOf } from './filters.js';
import { csvOf, hasFile, keptRows } from './listing.js';
import { Rows, addressOf, fileOf } from './rows.js';
import { tableOf } from './table.js';

/** @typedef {import('./sections.js').Section} Section */
/** @typedef {import('./directory.js').Directory} Directory */
/** @typedef {import('./listing.js').List<any>} List */

const AHEAD = 600;      // pixels before the end at which the next rows are asked for

class Listing extends AppElement {
  static properties = { section: { attribute: false }, known: { attribute: false }, more: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {Section | null} */
    this.section = null;
    /** @type {Directory | null} */
    this.known = null;
    /** @type {unknown} what the section adds under its title */
    this.more = nothing;
    /** @type {Map<string, Rows>} one for each section, so that coming back to it shows at once what was there */
    this.rowsOf = new Map();
  }

  get rows() {
    const { id, list } = /** @type {Section} */ (this.section);
    const rows = this.rowsOf.get(id) ?? new Rows(/** @type {List} */ (list), () => this.requestUpdate());
    this.rowsOf.set(id, rows);
    return rows;
  }

  /** After a write. */
  again() {
    this.rowsOf.forEach((rows) => { rows.now = { ...rows.now, key: null }; });
    this.requestUpdate();
  }

  render() {
    const { section, known, app } = this;
    const list = section?.list;
    if (!section || !list || !known) return nothing;
    const { only } = app.state;
    this.rows.ask(addressOf(list, only));
    const all = this.rows.now.value?.rows ?? [];
    const kept = keptRows(list, all, only, app.words, known);
    return html`<header class="adm-h"><div class="ttl"><h1>${this.t(`section.${section.id}`)}<span class="small soft n" role="status">${this.rows.now.value ? this.#count(list, kept.length, all.length) : ''}</span></h1><p class="small soft">${this.t(`section.${section.id}.note`)}</p></div>
        <div class="acts">${section.adds?.(app.account.session) ? html`<button class="btn main" @click=${() => app.change((s) => openedItem(s, 'new'))}>${icon('plus', 's')}${this.t(`section.${section.id}.add`)}</button>` : nothing}
          <button class="btn" ?disabled=${!kept.length || this.#isPart(list, only)} @click=${() => this.#take(kept)}>${icon('get', 's')}${this.t('table.download')}</button></div></header>
      ${this.more}
      ${this.#tools(list, known)}
      <div class="rows" tabindex=${list.open || section.sheet ? -1 : 0} aria-busy=${String(this.rows.now.loading)} @scroll=${(/** @type {Event} */ e) => this.#scrolled(/** @type {HTMLElement} */ (e.currentTarget))}>${this.#body(section, kept, all, known)}</div>`;
  }

  /** What is kept and dropped here is so of all rows, and all of them come by themselves. */
  updated() {
    if (this.section?.list && !this.section.list.paged) this.rows.next();
  }

  /** A file made here has to wait for the rows that are still to come. @param {List} list @param {Record<string, string>} only */
  #isPart(list, only) { return !list.paged && !hasFile(list, only) && Boolean(this.rows.now.value?.next); }

  /** @param {List} list @param {Directory} known */
  #tools(list, known) {
    const { app } = this;
    const { only } = app.state;
    if (!(list.search || list.filters.length)) return nothing;
    return html`<div class="adm-f" role="search" aria-label=${this.t('administration.filters')}>
      ${list.search ? html`<label class="q">${icon('search', 's')}<span class="sr">${this.t('filter.q')}</span><input type="search" autocomplete="off" spellcheck="false" placeholder=${this.t('filter.q')} .value=${only.q ?? ''} @input=${(/** @type {Event} */ e) => this.#keep('q', /** @type {HTMLInputElement} */ (e.target).value)}></label>` : nothing}
      ${list.filters.map((f) => filterOf(f, app, known, (value) => this.#keep(f.name, value)))}</div>`;
  }

  /** @param {List} list @param {number} kept @param {number} all */
  #count(list, kept, all) {
    if (this.rows.now.value?.next) return this.t('administration.first', { n: all });
    return kept === all || list.paged ? this.t('administration.count', { n: kept }) : this.t('administration.countOf', { n: kept, of: all });
  }

  /** @param {string} name @param {string} value */
  #keep(name, value) { this.app.change((s) => keptOnly(s, name, value)); }

  /** @param {Section} section @param {any[]} kept @param {any[]} all @param {Directory} known */
  #body(section, kept, all, known) {
    const { app } = this;
    const { error, loading, value } = this.rows.now;
    if (error) return html`<div class="empty"><b>${this.t('list.failed')}</b>${app.words.error(error)}<br><button class="btn" @click=${() => this.again()}>${this.t('administration.again')}</button></div>`;
    if (loading && !value) return html`<div class="lines"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>`;
    if (!kept.length) return this.#empty(section, all.length > 0 || Object.keys(app.state.only).length > 0);
    const list = /** @type {List} */ (section.list);
    const open = list.open ? (/** @type {any} */ row) => list.open?.(app, row) : section.sheet ? (/** @type {any} */ row) => app.change((s) => openedItem(s, list.id(row))) : null;
    return html`${tableOf(list, kept, { words: app.words, known, title: this.t(`section.${section.id}`), item: app.state.item, open })}${this.rows.more ? html`<p class="end small soft" aria-busy="true">${this.t('table.loading')}</p>` : nothing}`;
  }

  /** @param {Section} section @param {boolean} narrowed */
  #empty(section, narrowed) {
    const all = () => this.app.change((s) => ({ ...s, only: {} }));
    return narrowed
      ? html`<div class="empty"><b>${this.t('list.empty')}</b>${this.t('administration.noneKept')}<br><button class="btn" @click=${all}>${this.t('administration.all')}</button></div>`
      : html`<div class="empty"><b>${this.t(`section.${section.id}.none`)}</b>${this.t(`section.${section.id}.fill`)}</div>`;
  }

  /** @param {HTMLElement} box */
  #scrolled(box) {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - AHEAD) this.rows.next();
  }

  /** What is shown, as a file: the service's own where it has the same rows. @param {any[]} kept */
  #take(kept) {
    const { section, known, app } = this;
    const list = section?.list;
    if (!section || !list || !known) return;
    const name = `maillage-${section.id}.csv`;
    if (hasFile(list, app.state.only)) save(fileOf(list, app.state.only), name);
    else saveText(csvOf(list.columns, kept, app.words, known), 'text/csv', name);
  }
}

customElements.define('maillage-listing', Listing);
