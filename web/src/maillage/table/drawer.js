// The drawer under the map: the table of the question, and the chart of one of its facets. On a phone it covers the screen.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { saidThings } from '../layers/names.js';
import { icon } from '../shell/icon.js';
import { choseColumns, closedLast, toggledTable } from '../state/transitions.js';
import { MOST, download } from '../question/take.js';
import { columnsOf, toggledColumn } from './columns.js';

/** @typedef {import('../api/contract.js').Layer} Layer */

class Drawer extends AppElement {
  /** @type {'columns' | 'download' | null} which menu is open */
  menu = null;

  render() {
    const { app } = this;
    const layer = app.layer(app.state.layer);
    if (!app.state.table || !layer) return nothing;
    return html`<section class="drawer" id="table" tabindex="-1" aria-labelledby="table-title" @keydown=${(/** @type {KeyboardEvent} */ e) => this.#key(e)} @focusout=${(/** @type {FocusEvent} */ e) => this.#left(e.relatedTarget)}>
      <header class="dh"><h2 id="table-title">${icon('table', 's')}${this.t('table.title')}<span class="soft n">${this.#count()}</span></h2><span class="grow"></span>
        ${this.#opener('columns', 'sliders')}${this.#opener('download', 'get')}
        <button class="ib" @click=${() => app.change(toggledTable)} aria-label=${this.t('table.close')} title=${this.t('table.close')}>${icon('down')}</button>
        ${this.menu === 'columns' ? this.#columns(layer) : this.menu === 'download' ? this.#downloads() : nothing}</header>
      <maillage-table></maillage-table><maillage-chart></maillage-chart></section>`;
  }

  #count() {
    const n = this.app.count.now.value;
    const layer = this.app.layer(this.app.state.layer);
    return n === null || !layer ? '' : `${this.app.words.number(n)} ${saidThings(this.app.words, layer.id, layer.kind, n)}`;
  }

  /** @param {'columns' | 'download'} menu @param {string} name */
  #opener(menu, name) {
    const label = this.t(`table.${menu}`);
    return html`<button class="btn quiet" aria-label=${label} title=${label} aria-expanded=${String(this.menu === menu)} @click=${() => this.#open(this.menu === menu ? null : menu)}>${icon(name, 's')}<span class="t">${label}</span></button>`;
  }

  /** @param {'columns' | 'download' | null} menu */
  #open(menu) {
    this.menu = menu;
    this.requestUpdate();
  }

  /** @param {Layer} layer */
  #columns(layer) {
    const { app } = this;
    const shown = columnsOf(layer, app.state.columns).map((p) => p.name);
    return html`<div class="float menu cols-menu" role="group" aria-label=${this.t('table.columns')}>${layer.properties.map((p) => html`<button class="opt" role="checkbox" aria-checked=${String(shown.includes(p.name))} ?disabled=${p.name === 'name'}
        @click=${() => app.change((s) => choseColumns(s, toggledColumn(layer, s.columns, p.name)))}><span class="box">${icon('check')}</span><span class="t">${app.words.label(p.title)}</span></button>`)}
      ${app.state.columns.length ? html`<button class="more-f" @click=${() => app.change((s) => choseColumns(s, []))}>${this.t('table.firstColumns')}</button>` : nothing}</div>`;
  }

  #downloads() {
    const { app } = this;
    const n = app.count.now.value ?? 0;
    const take = (/** @type {import('../question/take.js').Format} */ format) => { download(app, format); this.#open(null); };
    return html`<div class="float menu" role="group" aria-label=${this.t('table.download')}>
      ${/** @type {const} */ (['csv', 'spreadsheet', 'geojson']).map((f) => html`<button class="line" @click=${() => take(f)}><b>${this.t(`table.${f}`)}</b><span class="soft">${this.t(`table.${f}Why`)}</span></button>`)}
      ${n > MOST ? html`<p class="small soft">${this.t('table.cut', { most: MOST, n })}</p>` : nothing}</div>`;
  }

  /** Escape closes the menu, the card that a row opened, then the drawer, before what was opened elsewhere. @param {KeyboardEvent} e */
  #key(e) {
    if (e.key !== 'Escape') return;
    e.preventDefault();
    e.stopPropagation();
    if (this.menu) {
      this.#open(null);
      /** @type {HTMLElement | null} */ (this.querySelector('.dh .btn'))?.focus();
    } else this.app.change((s) => (s.record ? closedLast(s) : toggledTable(s)));
  }

  /** @param {EventTarget | null} to what was pressed, or got the keyboard */
  #left = (to) => {
    if (this.menu && to instanceof Element && !to.closest('.dh')) this.#open(null);
  };

  /** @param {PointerEvent} e */
  #pressed = (e) => this.#left(e.target);

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#pressed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#pressed);
  }
}

customElements.define('maillage-drawer', Drawer);
