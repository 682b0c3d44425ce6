// The relations of a record: the strongest drawn around it, all of them in a list that says the same.

import { html, nothing, svg } from 'lit';
import { AppElement } from '../element.js';
import { openedRecord } from '../state/transitions.js';
import { ringPositions, roleLook, roleText, strongest } from './ego.js';

/** @typedef {import('../api/contract.js').RecordCard} RecordCard */
/** @typedef {import('../api/contract.js').Link} Link */

const LONGEST = 14;      // letters of a name: with eight around, neighbours at the top stand 88 pixels apart

class Links extends AppElement {
  static properties = { record: { attribute: false } };

  constructor() {
    super();
    // not a class field: it would hide Lit's accessor
    /** @type {RecordCard | null} */
    this.record = null;
  }

  all = false;

  render() {
    const links = this.record?.links ?? [];
    if (!links.length) return nothing;
    const drawn = strongest(links);
    const listed = this.all ? links : links.slice(0, 6);
    return html`<section><h2>${this.t('card.links')}<span class="r">${this.app.words.number(links.length)}</span></h2>
      ${drawn.length > 2 ? this.#picture(drawn) : nothing}
      <ul class="links">${listed.map((l) => this.#line(l))}</ul>
      ${links.length > listed.length ? html`<button class="more-b" @click=${() => { this.all = true; this.requestUpdate(); }}>${this.t('more', { n: links.length - listed.length })}</button>` : nothing}</section>`;
  }

  /** @param {Link[]} links */
  #picture(links) {
    const spots = ringPositions(links.length, 164, 128, 116, 88);
    return html`<svg class="socio" viewBox="0 0 328 256" aria-hidden="true"><ellipse class="ring" cx="164" cy="128" rx="116" ry="88"/>
      ${links.map((l, i) => svg`<path class="e ${roleLook(l.role)}" stroke-width=${l.strength ?? 2} d="M164 128 ${spots[i].x} ${spots[i].y}"/>`)}
      <circle class="me ${this.record?.kind}" cx="164" cy="128" r="22"/><text class="in" x="164" y="132">${initials(this.record?.name ?? '')}</text>
      ${links.map((l, i) => this.#node(l, spots[i]))}</svg>`;
  }

  /** @param {Link} l @param {{x: number, y: number}} spot */
  #node(l, { x, y }) {
    const above = y < 128;
    const name = l.name.length > LONGEST ? `${l.name.slice(0, LONGEST - 1).trim()}…` : l.name;
    const at = Math.max(64, Math.min(264, x));
    const r = 5 + (l.strength ?? 2);
    return svg`<circle class="nd" cx=${x} cy=${y} r=${r}/><text x=${at} y=${above ? y - r - 17 : y + r + 14}>${name}</text>
      <text class="y" x=${at} y=${above ? y - r - 4 : y + r + 27}>${roleText(this.app.words, l)}</text>`;
  }

  /** Of a person what they do; between two actors the direction matters. @param {Link} l */
  #role(l) {
    if (l.function) return l.function;
    const { words } = this.app;
    const text = roleText(words, l);
    return words.vocabularies['relation-kind']?.some((k) => k.code === l.role) ? this.t(`card.${l.direction}`, { role: text }) : text;
  }

  /** @param {Link} l */
  #line(l) {
    const since = l.since ? this.t('card.since', { year: l.since.slice(0, 4) }) : '';
    return html`<li><span class="key ${roleLook(l.role)}" aria-hidden="true"></span><div><p class="nm"><button class="open" @click=${() => this.app.change((s) => openedRecord(s, l))}>${l.name}</button></p>
      <p class="sub">${[this.#role(l), l.strength ? this.t('card.strength', { n: l.strength }) : '', since].filter(Boolean).join(' · ')}</p></div></li>`;
  }
}

/** @param {string} name the capitals, two at most */
const initials = (name) => (name.match(/\p{Lu}/gu) ?? []).slice(0, 2).join('');

customElements.define('maillage-links', Links);
