// The rows of a list as a table; on a phone each row is a small block (administration.css). Arrows and Enter do what the pointer does.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moveInList } from '../keyboard/arrows.js';

/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {import('./listing.js').List<any>} List */

/** @param {List} list @param {any[]} rows @param {{words: Words, title: string, item: string | null, open: ((row: any) => void) | null}} how */
export function tableOf(list, rows, { words, title, item, open }) {
  return html`<table class="tbl adm"><caption class="sr">${title}</caption>
    <thead><tr>${list.columns.map((c) => html`<th scope="col" class=${classOf(c)}>${words.t(c.title)}</th>`)}</tr></thead>
    <tbody @keydown=${moveInList}>${repeat(rows, list.id, (row) => rowOf(list, row, words, list.id(row) === item, open))}</tbody></table>`;
}

/** @param {List} list @param {any} row @param {Words} words @param {boolean} on @param {((row: any) => void) | null} open */
function rowOf(list, row, words, on, open) {
  const [first, ...others] = list.columns;
  const name = first.text(row, words);
  return html`<tr class=${`${on ? 'on' : ''} ${open ? '' : 'still'}`} @click=${open ? () => open(row) : nothing}>
    <th scope="row">${open ? html`<button aria-current=${String(on)}><span class="nm">${name}</span></button>` : html`<span class="nm">${name}</span>`}</th>
    ${others.map((c) => cellOf(c, row, words))}</tr>`;
}

/** @param {import('./listing.js').Column<any>} column @param {any} row @param {Words} words */
function cellOf(column, row, words) {
  const text = column.text(row, words);
  const tag = text && column.tag ? column.tag(row) : null;
  return html`<td class=${classOf(column)} data-title=${text ? words.t(column.title) : nothing} title=${text.length > 40 ? text : nothing}>${tag === null ? text : html`<span class="tag ${tag}">${text}</span>`}</td>`;
}

/** @param {import('./listing.js').Column<any>} column */
const classOf = ({ number, aside }) => `${number ? 'num' : ''} ${aside ? 'aside' : ''}`.trim();
