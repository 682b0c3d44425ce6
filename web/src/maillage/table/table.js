// The rows of the question, sorted by the service and read as one scrolls. A row opens the card of its thing; arrows, Enter and Escape do what the pointer does.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { AppElement } from '../element.js';
import { form, icon } from '../shell/icon.js';
import { formOf } from '../layers/entries.js';
import { saidName } from '../layers/names.js';
import { moveInList } from '../keyboard/arrows.js';
import { forgotQuestion, openedRecord, sortedBy } from '../state/transitions.js';
import { cellText, columnsOf, isNumber, isSortable, nextSort, readSort, unitOf } from './columns.js';

/** @typedef {import('../api/contract.js').Feature} Feature */
/** @typedef {import('../api/contract.js').Property} Property */

const AHEAD = 600;      // pixels before the end at which the next rows are asked for

class Table extends AppElement {
  render() {
    const { app } = this;
    const layer = app.layer(app.state.layer);
    const { value, loading, error } = app.rows.now;
    if (!layer) return nothing;
    if (error) return html`<div class="empty"><b>${this.t('table.failed')}</b>${app.words.error(error)}</div>`;
    if (value && !value.features.length) return html`<div class="empty"><b>${this.t('list.empty')}</b>${this.t('list.emptyWhy')}<br><button class="btn" @click=${() => app.change(forgotQuestion)}>${this.t('question.clear')}</button></div>`;
    const columns = columnsOf(layer, app.state.columns);
    return html`<div class="rows" tabindex="-1" aria-busy=${String(loading)} @scroll=${(/** @type {Event} */ e) => this.#scrolled(/** @type {HTMLElement} */ (e.currentTarget))}>
      <table class="tbl"><caption class="sr">${this.t('table.caption', { title: app.words.label(layer.title) })}</caption>
        <thead><tr>${columns.map((p) => this.#head(p))}</tr></thead>
        ${guard([value, columns.map((p) => p.name).join(), app.state.selected?.id, app.words], () => html`<tbody @keydown=${moveInList}>${repeat(value?.features ?? [], (f) => f.id, (f) => this.#row(f, columns))}</tbody>`)}
      </table>${this.#end()}</div>`;
  }

  /** @param {Property} p */
  #head(p) {
    const { app } = this;
    const { name, descending } = readSort(app.state.sort);
    const sorted = name === p.name;
    const unit = unitOf(p);
    const text = html`<span>${app.words.label(p.title)}</span>${unit ? html`<span class="unit">${unit}</span>` : nothing}`;
    return html`<th scope="col" class=${isNumber(p) ? 'num' : ''} aria-sort=${sorted ? (descending ? 'descending' : 'ascending') : nothing}>${isSortable(p)
      ? html`<button @click=${() => app.change((s) => sortedBy(s, nextSort(p, s.sort)))} title=${this.t('table.sortBy', { title: app.words.label(p.title) })}>${text}${icon(sorted && !descending ? 'up' : 'down', 's')}</button>` : text}</th>`;
  }

  /** @param {Feature} f @param {Property[]} columns */
  #row(f, columns) {
    const { app } = this;
    const { layer, selected } = app.state;
    const on = selected?.id === f.id && selected.layer === layer;
    return html`<tr class=${on ? 'on' : ''} @click=${() => this.#open(f)} @mouseenter=${() => app.map?.hover(f.id)} @mouseleave=${() => app.map?.hover(null)}>${columns.map((p) => (p.name === 'name'
      ? html`<th scope="row"><button aria-current=${String(on)} @focus=${() => app.map?.hover(f.id)} @blur=${() => app.map?.hover(null)}>${form(formOf(layer, f.properties.kind))}<span class="nm">${saidName(layer, f.properties.name, f.properties.type)}</span></button></th>`
      : this.#cell(f.properties[p.name], p)))}</tr>`;
  }

  /** @param {any} value @param {Property} p */
  #cell(value, p) {
    const text = cellText(value, p, this.app.words);
    return html`<td class=${isNumber(p) ? 'num' : ''} title=${text.length > 28 ? text : nothing}>${text || html`<span class="faint" aria-label=${this.t('card.empty')}>–</span>`}</td>`;
  }

  #end() {
    const { rows, count } = this.app;
    const { value, loading } = rows.now;
    if (loading && !value) return html`<div class="lines"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>`;
    if (rows.full) return html`<p class="end small soft">${this.t('table.full', { n: value?.features.length, of: count.now.value ?? 0 })}</p>`;
    return rows.more ? html`<p class="end small soft" aria-busy="true">${this.t('table.loading')}</p>` : nothing;
  }

  /** @param {HTMLElement} box */
  #scrolled(box) {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - AHEAD) this.app.rows.next();
  }

  /** @param {Feature} f */
  #open(f) { this.app.change((s) => openedRecord(s, { layer: s.layer, id: f.id })); }

  /** @type {string | null} the question and the order of the rows that were shown last */
  shown = null;

  updated() {
    const { rows, state, words } = this.app;
    const box = /** @type {HTMLElement | null} */ (this.querySelector('.rows'));
    if (!box || rows.now.loading || rows.now.key === null) return;
    // another question or order starts at the top
    if (this.shown !== rows.now.key) {
      box.scrollTop = 0;
      this.querySelector('[aria-sort]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.shown = rows.now.key;
    }
    // not while a card covers it: what has no height would never be full
    if (box.clientHeight && box.scrollHeight <= box.clientHeight) rows.next();
    const { name, descending } = readSort(state.sort);
    const title = words.label(this.app.layer(state.layer)?.properties.find((p) => p.name === name)?.title);
    this.app.announce('table', this.t(descending ? 'table.announceDown' : 'table.announceUp', { n: this.app.count.now.value ?? 0, title }));
  }
}

customElements.define('maillage-table', Table);
