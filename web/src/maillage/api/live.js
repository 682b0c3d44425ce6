// One thing asked again and again (the count, the answer…): only the last question counts, the one before is cancelled.

/**
 * @template T
 * @typedef {{key: string | null, loading: boolean, value: T | null, error: Error | null}} Answer value is the last good one: shown while the next loads
 */

/** @template Q, T */
export class Live {
  /** @type {Answer<T>} */
  now = { key: null, loading: false, value: null, error: null };

  /** @type {AbortController | null} */
  #running = null;

  /** @param {(question: Q, signal: AbortSignal) => Promise<T>} load @param {() => void} changed */
  constructor(load, changed) {
    this.load = load;
    this.changed = changed;
  }

  /** @param {Q | null} question null: nothing is asked any more */
  ask(question) {
    const key = question === null ? null : JSON.stringify(question);
    if (key === this.now.key) return;
    this.#running?.abort();
    if (question === null) this.#set({ key, loading: false, value: null, error: null });
    else this.#start(question, key);
  }

  /** Asks the same thing again, after a write. @param {Q} question */
  again(question) {
    this.now = { ...this.now, key: null };
    this.ask(question);
  }

  /** @param {Q} question @param {string | null} key */
  async #start(question, key) {
    const running = new AbortController();
    this.#running = running;
    this.#set({ ...this.now, key, loading: true, error: null });
    try {
      const value = await this.load(question, running.signal);
      if (!running.signal.aborted) this.#set({ key, loading: false, value, error: null });
    } catch (error) {
      if (!running.signal.aborted) this.#set({ key, loading: false, value: null, error: /** @type {Error} */ (error) });
    }
  }

  /** @param {Answer<T>} next */
  #set(next) {
    this.now = next;
    this.changed();
  }
}
