// The rows of the list that is open, and whatever page of it is asked for next; of one that is kept and dropped here, each page to the last.

import { getJson } from '../api/client.js';
import { Paged } from '../api/paged.js';
import { queryOf } from './listing.js';

/** @typedef {import('./listing.js').List<any>} List */
/** @typedef {import('./listing.js').Only} Only */
/** @typedef {{rows: any[], next: string | null}} Page */

/** @extends {Paged<string, Page>} */
export class Rows extends Paged {
  /** @param {List} list @param {() => void} changed */
  constructor(list, changed) {
    const read = async (/** @type {string} */ address, /** @type {AbortSignal} */ signal) => pageOf(list, address, await getJson(address, signal));
    super(read, (next) => read(next, new AbortController().signal), joined, changed);
  }
}

/** Where the rows are; where all of them are here at once, they are kept and dropped here. @param {List} list @param {Only} only */
export const addressOf = (list, only) => list.address(only) + (list.paged ? queryOf(only) : '');

/** The same rows as a file. @param {List} list @param {Only} only */
export function fileOf(list, only) {
  const query = queryOf(only);
  return `${list.address(only)}${query ? `${query}&` : '?'}f=csv`;
}

/** @param {List} list @param {string} address @param {any} answer @param {string} [here] @returns {Page} */
export function pageOf(list, address, answer, here = location.href) {
  if (answer?.next === null || answer?.next === undefined) return { rows: list.rows(answer), next: null };
  const next = new URL(address, here);
  next.searchParams.set(list.page ?? 'before', String(answer.next));
  return { rows: list.rows(answer), next: next.pathname + next.search };
}

/** @param {Page} before @param {Page} page @returns {Page} */
const joined = (before, page) => ({ ...page, rows: [...before.rows, ...page.rows] });
