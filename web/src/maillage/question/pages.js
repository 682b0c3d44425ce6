// The list, fifty at a time: the first page follows the question, the next ones are added on demand.

import { Live } from '../api/live.js';
import { items, nextItems } from '../api/service.js';

/** @typedef {import('../api/contract.js').Feature} Feature */
/** @typedef {{features: Feature[], next: string | null, matched: number | null}} Listed */

const PAGE = 50;

/** @extends {Live<import('./parameters.js').Question, Listed>} */
export class Pages extends Live {
  more = false;

  /** @param {() => void} changed */
  constructor(changed) {
    super(async (question, signal) => listedOf(await items(question, PAGE, signal)), changed);
  }

  async next() {
    const { key, value } = this.now;
    if (!value?.next || this.more) return;
    this.more = true;
    this.changed();
    const page = await nextItems(value.next).then(listedOf).catch(() => null);
    this.more = false;
    // the question changed meanwhile: this page answers another one
    if (page && this.now.key === key) this.now = { ...this.now, value: { ...page, matched: value.matched, features: [...value.features, ...page.features] } };
    this.changed();
  }
}

/** @param {import('../api/contract.js').FeatureCollection} page @returns {Listed} */
const listedOf = (page) => ({
  features: page.features, next: page.links?.find((l) => l.rel === 'next')?.href ?? null, matched: page.numberMatched ?? null,
});
