// Features of the question, some at a time, up to what a screen can hold.

import { Paged } from '../api/paged.js';
import { items, nextItems } from '../api/service.js';

/** @typedef {import('../api/contract.js').Feature} Feature */
/** @typedef {{features: Feature[], next: string | null, matched: number | null}} Listed */

/** @extends {Paged<import('../api/service.js').Page, Listed>} */
export class Pages extends Paged {
  /** @param {() => void} changed @param {number} [most] how many are gathered */
  constructor(changed, most = Infinity) {
    super(async (page, signal) => listedOf(await items(page, signal)), async (next) => listedOf(await nextItems(next)), joined, changed);
    this.most = most;
  }

  /** @type {string | null} of which the features are */
  layer = null;

  /** Features of another layer are not shown while those of this one are read: they would stand under its words, and open nothing of it. @override @param {import('../api/service.js').Page | null} page */
  ask(page) {
    const layer = page?.question.layer ?? null;
    if (layer !== this.layer) this.now = { ...this.now, value: null };
    this.layer = layer;
    super.ask(page);
  }

  get full() { return Boolean(this.now.value?.next) && (this.now.value?.features.length ?? 0) >= this.most; }
}

/** @param {Listed} before @param {Listed} page @returns {Listed} */
const joined = (before, page) => ({ ...page, matched: before.matched, features: [...before.features, ...page.features] });

/** @param {import('../api/contract.js').FeatureCollection} page @returns {Listed} */
const listedOf = (page) => ({
  features: page.features, next: page.links?.find((l) => l.rel === 'next')?.href ?? null, matched: page.numberMatched ?? null,
});
