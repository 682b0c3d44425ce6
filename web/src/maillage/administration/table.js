// The rows of a list as a table; on a phone each row is a small block (administration.css). Arrows and Enter do what the pointer does.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moveInList } from '../keyboard/arrows.js';

/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {import('./listing.js').List<any>} List */
/** @typedef {{words: Words, known: import('./listing.js').Names, title: string, item: string | null, open: ((row: any) => void) | null}} How */

/** @param {List} list @param {any[]} rows @param {How} how */
export function tableOf(list, rows, how) {
  const { words, title } = how;
  return html`<table class="tbl adm"><caption class="sr">${title}</caption>
    <thead><tr>${list.columns.map((c) => html`<th scope="col" class=${classOf(c)}>${words.t(c.title)}</th>`)}</tr></thead>
    <tbody @keydown=${moveInList}>${repeat(rows, list.id, (row) => rowOf(list, row, how))}</tbody></table>`;
}

/** @param {List} list @param {any} row @param {How} how */
function rowOf(list, row, { words, known, item, open }) {
  const [first, ...others] = list.columns;
  const on = list.id(row) === item;
  const name = first.text(row, words, known);
  return html`<tr class=${`${on ? 'on' : ''} ${open ? '' : 'still'}`} @click=${open ? () => open(row) : nothing}>
    <th scope="row">${open ? html`<button aria-current=${String(on)}><span class="nm">${name}</span></button>` : html`<span class="nm">${name}</span>`}</th>
    ${others.map((c) => cellOf(c, c.text(row, words, known), row, words))}</tr>`;
}

/** @param {import('./listing.js').Column<any>} column @param {string} text @param {any} row @param {Words} words */
function cellOf(column, text, row, words) {
  const tag = text && column.tag ? column.tag(row) : null;
  return html`<td class=${classOf(column)} data-title=${text ? words.t(column.title) : nothing} title=${text.length > 40 ? text : nothing}>${tag === null ? text : html`<span class="tag ${tag}">${text}</span>`}</td>`;
}

/** @param {import('./listing.js').Column<any>} column */
const classOf = ({ number, aside, wide }) => [number && 'num', aside && 'aside', wide && 'wide'].filter(Boolean).join(' ');
