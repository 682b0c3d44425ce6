// Features of the question, some at a time: the first page follows the question, the next ones are added on demand, up to what a screen can hold.

import { Live } from '../api/live.js';
import { items, nextItems } from '../api/service.js';

/** @typedef {import('../api/contract.js').Feature} Feature */
/** @typedef {{features: Feature[], next: string | null, matched: number | null}} Listed */

const PATIENCE = 5000; // ms until a page that did not come is asked for again

/** @extends {Live<import('../api/service.js').Page, Listed>} */
export class Pages extends Live {
  more = false;

  /** @type {string | null} the page that did not come: while the service is away it is not asked for without a pause */
  failed = null;

  /** @param {() => void} changed @param {number} [most] how many are gathered */
  constructor(changed, most = Infinity) {
    super(async (page, signal) => listedOf(await items(page, signal)), changed);
    this.most = most;
  }

  /** There are more, and they are not gathered. */
  get full() { return Boolean(this.now.value?.next) && (this.now.value?.features.length ?? 0) >= this.most; }

  async next() {
    const { key, value } = this.now;
    if (!value?.next || this.more || this.now.loading || this.full || value.next === this.failed) return;
    this.more = true;
    this.changed();
    const page = await nextItems(value.next).then(listedOf).catch(() => null);
    this.more = false;
    this.failed = page ? null : value.next;
    if (!page) setTimeout(() => { this.failed = null; this.changed(); }, PATIENCE);
    // the question changed meanwhile: this page answers another one
    if (page && this.now.key === key) this.now = { ...this.now, value: { ...page, matched: value.matched, features: [...value.features, ...page.features] } };
    this.changed();
  }
}

/** @param {import('../api/contract.js').FeatureCollection} page @returns {Listed} */
const listedOf = (page) => ({
  features: page.features, next: page.links?.find((l) => l.rel === 'next')?.href ?? null, matched: page.numberMatched ?? null,
});
