// What a list of the administration is, and what can be said of its rows without a screen: which are kept, what file they make.

import { folded } from '../search/folded-text.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {import('./directory.js').Directory} Directory */
/** @typedef {Pick<Directory, 'nameOf' | 'structuresOf'>} Names of structures and accounts, by id */
/** @typedef {Record<string, string>} Only what is kept, by filter */
/** @typedef {{value: string, label: string}} Choice */
/** @typedef {'' | 'go' | 'warn'} Tone */

/**
 * @template R
 * @typedef {object} Column
 * @property {string} title key of its head
 * @property {(row: R, words: Words, known: Names) => string} text
 * @property {boolean} [number]
 * @property {(row: R) => Tone | null} [tag] a text that stands out; null: as any other
 * @property {boolean} [wide] as much as there is room for
 * @property {boolean} [aside] left out where there is no room: the sheet beside tells it
 */

/**
 * @typedef {object} Filter
 * @property {string} name of the parameter, and of the key `filter.{name}`
 * @property {'choice' | 'day' | 'box'} kind
 * @property {(app: Application, known: Directory) => Choice[]} [choices]
 * @property {(row: any) => string | string[]} [of] the row's values, where the browser keeps and drops
 */

/**
 * @template R
 * @typedef {object} List
 * @property {(only: Only) => string} address where its rows are
 * @property {(answer: any) => R[]} rows
 * @property {boolean} [paged] the service keeps, drops and turns the pages; else all of it comes, page after page, and is kept and dropped here
 * @property {string} [page] the parameter that asks for the next page; left out, `before`
 * @property {boolean} [search] has a box to type in
 * @property {boolean} [csv] the service has it as a file too
 * @property {(row: R) => string} id
 * @property {Column<R>[]} columns the first names the row
 * @property {Filter[]} filters
 * @property {(row: R, only: Only) => boolean} [keeps] where filters hold together
 * @property {(app: Application, row: R) => void} [open]
 */

/** Rows of a list that is here whole. @template R @param {List<R>} list @param {R[]} rows @param {Only} only @param {Words} words @param {Names} known */
export function keptRows(list, rows, only, words, known) {
  if (list.paged) return rows;
  const typed = folded(only.q ?? '').split(/\s+/).filter(Boolean);
  return rows.filter((row) => list.filters.every((f) => passes(f, row, only[f.name])) && (list.keeps?.(row, only) ?? true) && holds(list, row, typed, words, known));
}

/** @param {Filter} filter @param {any} row @param {string | undefined} value */
function passes({ of }, row, value) {
  return !value || !of || [of(row)].flat().includes(value);
}

/** Every word typed, whatever its accents, somewhere in what the row says. @template R @param {List<R>} list @param {R} row @param {string[]} typed @param {Words} words @param {Names} known */
function holds(list, row, typed, words, known) {
  if (!typed.length) return true;
  const said = folded(list.columns.map((c) => c.text(row, words, known)).join('\n'));
  return typed.every((word) => said.includes(word));
}

/** Whether the service's own file has the rows that are shown: not where they are kept and dropped here, and some are. @param {List<any>} list @param {Only} only */
export const hasFile = (list, only) => Boolean(list.csv) && (Boolean(list.paged) || !Object.keys(only).length);

/** The parameters of a list, for the service. @param {Only} only @returns {string} */
export function queryOf(only) {
  const query = new URLSearchParams(Object.entries(only).map(([name, value]) => [name, name === 'to' ? dayAfter(value) : value])).toString();
  return query && `?${query.replace(/%2C/g, ',')}`;
}

/** People say the last day that they mean, the service the first that it does not. @param {string} day */
function dayAfter(day) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return Number.isNaN(next.getTime()) ? day : next.toISOString().slice(0, 10);
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. @template R @param {Column<R>[]} columns @param {R[]} rows @param {Words} words @param {Names} known */
export function csvOf(columns, rows, words, known) {
  const lines = [columns.map((c) => words.t(c.title)), ...rows.map((row) => columns.map((c) => c.text(row, words, known)))];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run gets an apostrophe in front, as in the service's own files: where one stands already, another. @param {string} text */
function cell(text) {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
