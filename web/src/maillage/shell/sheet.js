// The phone's bottom sheet: its handle with three stops, and the navigation under it.

import { html } from 'lit';
import { AppElement } from '../element.js';
import { leftAdministration } from '../state/administering.js';
import { askedAbout, showedPane } from '../state/transitions.js';
import { icon } from './icon.js';

/** @typedef {import('../state/state.js').Stop} Stop */

/** @type {Stop[]} */
const STOPS = ['low', 'middle', 'high'];
const FLICK = 40;      // pixels: a shorter move is a tap

class Grab extends AppElement {
  render() {
    const { stop } = this.app.state;
    return html`<button class="grab" aria-label=${this.t(`sheet.${stop}`)} @click=${() => this.#go(stop === 'high' ? -1 : 1)} @pointerdown=${(/** @type {PointerEvent} */ e) => this.#hold(e)}
      @keydown=${(/** @type {KeyboardEvent} */ e) => this.#key(e)}><i></i></button>`;
  }

  /** @param {number} step */
  #go(step) {
    const at = STOPS.indexOf(this.app.state.stop) + step;
    const stop = STOPS[Math.max(0, Math.min(2, at))];
    this.app.change((s) => showedPane(s, s.pane, stop));
  }

  /** @param {KeyboardEvent} e */
  #key(e) {
    if (e.key === 'ArrowUp') this.#go(1);
    if (e.key === 'ArrowDown') this.#go(-1);
  }

  /** Follows the finger, then settles on the nearest stop in the direction of the move. @param {PointerEvent} down */
  #hold(down) {
    const sheet = /** @type {HTMLElement | null} */ (this.closest('.sheet'));
    const grab = /** @type {HTMLElement} */ (down.currentTarget);
    if (!sheet) return;
    grab.setPointerCapture(down.pointerId);
    const height = sheet.offsetHeight;
    const move = (/** @type {PointerEvent} */ e) => { sheet.style.height = `${height - e.clientY + down.clientY}px`; sheet.classList.add('held'); };
    const up = (/** @type {PointerEvent} */ e) => {
      grab.removeEventListener('pointermove', move);
      sheet.style.height = '';
      sheet.classList.remove('held');
      const moved = down.clientY - e.clientY;
      if (Math.abs(moved) < FLICK) return;
      grab.addEventListener('click', (c) => c.stopImmediatePropagation(), { capture: true, once: true });
      this.#go(Math.sign(moved) * (Math.abs(moved) > 320 ? 2 : 1));
    };
    grab.addEventListener('pointermove', move);
    grab.addEventListener('pointerup', up, { once: true });
    grab.addEventListener('pointercancel', up, { once: true });
  }
}

class PhoneNav extends AppElement {
  render() {
    const { app } = this;
    const { pane, stop, layer } = app.state;
    const inside = app.state.administration !== null;
    const listed = pane === 'question' && stop !== 'low';
    const about = (/** @type {string} */ id) => app.change((s) => showedPane(askedAbout(s, id), 'question', 'middle'));
    return html`<nav class="nav" aria-label=${this.t('nav.title')}>
      ${this.#item('map', 'nav.map', !listed && !inside, () => app.change((s) => showedPane({ ...leftAdministration(s), table: false }, s.place || s.record ? 'answer' : 'question', 'low')))}
      ${this.#item('list', 'nav.list', listed && !inside, () => app.change((s) => showedPane({ ...leftAdministration(s), table: false }, 'question', 'high')))}
      ${this.#item('users', 'nav.actors', false, () => about('actors'), layer === 'actors' && !inside)}
      ${this.#item('leaf', 'nav.sites', false, () => about('protected-sites'), layer === 'protected-sites' && !inside)}
      ${this.#item('dots', 'nav.more', false, () => document.dispatchEvent(new CustomEvent('more')))}</nav>`;
  }

  /** @param {string} name @param {string} key @param {boolean} current @param {() => void} run @param {boolean} [chosen] */
  #item(name, key, current, run, chosen = false) {
    return html`<button aria-current=${current ? 'page' : 'false'} class=${chosen ? 'chosen' : ''} @click=${run}>${icon(name)}<span>${this.t(key)}</span></button>`;
  }
}

customElements.define('maillage-grab', Grab);
customElements.define('maillage-nav', PhoneNav);
