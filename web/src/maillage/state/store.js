// Holds the current state, mirrors it into the address bar, and tells who listens.

import { LANGUAGES, fromQuery, toQuery, unreadIn } from './url.js';

/** @typedef {import('./state.js').State} State */

/** What a step back should undo; moving the map or a sheet is not a step. @type {(keyof State)[]} */
const STEPS = ['layer', 'where', 'within', 'date', 'place', 'record', 'version', 'zone', 'administration', 'item', 'area', 'table', 'sort', 'columns', 'chart'];

const LANGUAGE = 'maillage.lang';

export class Store {
  /** @param {Window} page */
  constructor(page) {
    this.page = page;
    this.state = this.#read();
    /** parts of the first link that could not be read */
    this.unread = unreadIn(page.location.search);
    /** @type {Set<(state: State, before: State) => void>} */
    this.listeners = new Set();
    page.addEventListener('popstate', () => this.#take(this.#read()));
  }

  /** The language that was chosen last in this browser. */
  get #language() { return LANGUAGES.find((lang) => lang === this.page.localStorage.getItem(LANGUAGE)); }

  /** For the next page whose address says none. @param {'fr' | 'en'} lang */
  keepLanguage(lang) { this.page.localStorage.setItem(LANGUAGE, lang); }

  #read() { return fromQuery(this.page.location.search, this.#language); }

  /** @param {(state: State) => State} transition @param {{step?: boolean}} [how] step false: going back skips it, as for each move of a drag */
  change(transition, { step = true } = {}) {
    const before = this.state;
    const after = transition(before);
    if (after === before) return;
    this.#mirror(before, after, step);
    this.#take(after);
  }

  /** @param {(state: State, before: State) => void} listener @returns {() => void} stops listening */
  listen(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param {State} after */
  #take(after) {
    const before = this.state;
    this.state = after;
    for (const listener of this.listeners) listener(after, before);
  }

  /** What links to a state of this page. @param {State} state */
  addressOf(state) { return this.page.location.pathname + toQuery(state, this.#language); }

  /** @param {State} before @param {State} after @param {boolean} may */
  #mirror(before, after, may) {
    const url = this.addressOf(after);
    const step = may && STEPS.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    this.page.history[step ? 'pushState' : 'replaceState'](null, '', url);
  }
}
