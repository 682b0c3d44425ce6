// The search box: everything that has a name. Arrows choose, Enter goes there, Escape gives up.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { form, icon } from '../shell/icon.js';
import { isPhone } from '../shell/narrow.js';
import { formOf } from '../layers/entries.js';
import { saidName } from '../layers/names.js';
import { askedPlace, openedRecord, showedPane, typed } from '../state/transitions.js';
import { folded } from './folded-text.js';

/** @typedef {import('../api/contract.js').Found} Found */

class Search extends AppElement {
  at = 0;

  shown = false;

  render() {
    const { app } = this;
    const { now } = app.found;
    const text = app.state.text.trim();
    const open = this.shown && text.length > 1 && (now.value !== null || now.error !== null);
    const results = now.value ?? [];
    return html`<search class="find"><div class="box">${icon('search')}
      <input id="search" type="search" role="combobox" autocomplete="off" spellcheck="false" aria-label=${this.t('search.label')} placeholder=${this.t('search.hint')}
        aria-expanded=${String(open)} aria-controls="found" aria-autocomplete="list" aria-activedescendant=${open && results.length ? `found-${this.at}` : nothing}
        .value=${app.state.text} @input=${(/** @type {InputEvent} */ e) => this.#typed(e)} @keydown=${(/** @type {KeyboardEvent} */ e) => this.#key(e)} @focus=${() => this.#entered()} @blur=${() => this.#show(false)}>
      ${app.state.text ? nothing : html`<kbd aria-hidden="true">/</kbd>`}</div>
      <div class="float found" id="found" role="listbox" aria-label=${this.t('search.label')} ?hidden=${!open}>${open ? this.#results(results) : nothing}</div></search>`;
  }

  /** @param {Found[]} results */
  #results(results) {
    const { error } = this.app.found.now;
    if (error) return html`<p class="none">${/** @type {any} */ (error).missing ? this.t('search.missing') : this.app.words.error(error)}</p>`;
    if (!results.length) return html`<p class="none">${this.t('search.none', { text: this.app.state.text })}</p>`;
    return html`<ul role="presentation">${results.map((r, i) => html`<li id="found-${i}" role="option" aria-selected=${String(i === this.at)}
      @pointerdown=${(/** @type {Event} */ e) => { e.preventDefault(); this.#go(r); }}>${form(formOf(r.layer, r.type?.code))}
      <div><p class="nm">${marked(saidName(r.layer, r.name, r.type?.code), this.app.state.text)}</p><p class="sub">${[this.app.words.coded(r.type), r.reference, r.context].filter(Boolean).join(' · ')}</p></div></li>`)}</ul>`;
  }

  /** On a phone the lowered sheet has room for the box only: what it finds needs more. */
  #entered() {
    this.#show(true);
    if (isPhone()) this.app.change((s) => (s.stop === 'high' ? s : showedPane(s, s.pane, 'high')));
  }

  /** @param {boolean} shown */
  #show(shown) {
    this.shown = shown;
    this.requestUpdate();
  }

  /** @param {InputEvent} e */
  #typed(e) {
    this.at = 0;
    this.shown = true;
    this.app.change((s) => typed(s, /** @type {HTMLInputElement} */ (e.target).value));
  }

  /** @param {KeyboardEvent} e */
  #key(e) {
    const results = this.app.found.now.value ?? [];
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      this.at = (this.at + (e.key === 'ArrowDown' ? 1 : -1) + results.length) % Math.max(1, results.length);
      e.preventDefault();
      this.requestUpdate();
    } else if (e.key === 'Enter' && results[this.at] && this.shown) this.#go(results[this.at]);
    else if (e.key === 'Escape') this.#leave(e);
  }

  /** Escape empties the box before it closes anything else. @param {KeyboardEvent} e */
  #leave(e) {
    e.stopPropagation();
    if (this.app.state.text) this.app.change((s) => typed(s, ''));
    else /** @type {HTMLElement} */ (e.target).blur();
  }

  /** A thing with a card opens it; an area asks what happens there. @param {Found} r */
  #go(r) {
    const { app } = this;
    this.shown = false;
    app.map?.show(r);
    app.change((s) => typed(s, ''));
    const ref = { layer: r.layer, id: r.id };
    if (r.kind === 'territory' || r.kind === 'site' || r.kind === 'fund') app.change((s) => askedPlace(s, { kind: 'feature', ...ref, buffer: 0 }, ref));
    else app.change((s) => openedRecord(s, ref));
  }

  updated() {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    const { value, loading } = this.app.found.now;
    if (this.shown && value && !loading) this.app.announce('search', this.t('search.announce', { n: value.length }));
  }
}

/** @param {string} name @param {string} text the part typed is underlined, whatever its accents */
function marked(name, text) {
  const typed = folded(text.trim());
  const at = folded(name).indexOf(typed);
  if (at < 0 || !typed) return name;
  const characters = [...name];
  // of each folded character the one that it is from: œ is two
  const from = characters.flatMap((c, i) => Array.from({ length: folded(c).length }, () => i));
  const start = from[at];
  const end = from[at + typed.length - 1] + 1;
  const part = (/** @type {number} */ first, /** @type {number} */ last) => characters.slice(first, last).join('');
  return html`${part(0, start)}<mark>${part(start, end)}</mark>${part(end, characters.length)}`;
}

customElements.define('maillage-search', Search);
