// The base of our elements: rendered in the light DOM, so that one style sheet and one page hold everything; redrawn when the application changes.

import { LitElement } from 'lit';

/** @typedef {import('./application.js').Application} Application */

/** @type {Application | null} set once by app.js before any element is defined */
let application = null;

/** @param {Application} made */
export const provide = (made) => { application = made; };

export class AppElement extends LitElement {
  /** @type {(() => void) | null} */
  #leave = null;

  /** @returns {Application} */
  get app() {
    if (!application) throw new Error('app.js provides the application before it defines elements');
    return application;
  }

  /** @param {string} key @param {Record<string, any>} [values] */
  t(key, values) { return this.app.words.t(key, values); }

  /** Draws what has changed, and gives the keyboard to what is there then: what had it may be gone. @param {string} selector */
  async focusOn(selector) {
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus();
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.#leave = this.app.listen(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
  }
}
