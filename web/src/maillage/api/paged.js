// A list that comes page by page: the first follows the question, the next ones are added on demand.

import { Live } from './live.js';

const PATIENCE = 5000; // ms until a page that did not come is asked for again

/** @template Q @template {{next: string | null}} P @extends {Live<Q, P>} */
export class Paged extends Live {
  more = false;

  /** @type {string | null} the page that did not come: while the service is away it is not asked for without a pause */
  failed = null;

  /** @param {(question: Q, signal: AbortSignal) => Promise<P>} load @param {(next: string) => Promise<P>} loadNext @param {(before: P, page: P) => P} join @param {() => void} changed */
  constructor(load, loadNext, join, changed) {
    super(load, changed);
    this.loadNext = loadNext;
    this.join = join;
  }

  /** There are more, and they are not gathered. */
  get full() { return false; }

  async next() {
    const { key, value } = this.now;
    if (!value?.next || this.more || this.now.loading || this.full || value.next === this.failed) return;
    this.more = true;
    this.changed();
    const page = await this.loadNext(value.next).catch(() => null);
    this.more = false;
    this.failed = page ? null : value.next;
    if (!page) setTimeout(() => { this.failed = null; this.changed(); }, PATIENCE);
    // the question changed meanwhile: this page answers another one
    if (page && this.now.key === key) this.now = { ...this.now, value: this.join(value, page) };
    this.changed();
  }
}
