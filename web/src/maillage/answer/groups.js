// The groups of the answer: territories, sites, funding, actors, actions, zones. Each figure can be opened.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { form, icon } from '../shell/icon.js';
import { formOf } from '../layers/entries.js';
import { saidName } from '../layers/names.js';
import { farFrom, nearestFirst } from './distance.js';
import { openedRecord } from '../state/transitions.js';
import { isNear, splitTerritories, touching, withoutZone } from './reading.js';

/** @typedef {import('../api/contract.js').PlaceAnswer} PlaceAnswer */
/** @typedef {import('../api/contract.js').PlaceGroup} PlaceGroup */
/** @typedef {import('../api/contract.js').PlaceItem} PlaceItem */

const FIRST = 8;      // rows before « Tout voir »
const NEAR = 3;

class Groups extends AppElement {
  static properties = { answer: { attribute: false } };

  constructor() {
    super();
    // not a class field: it would hide Lit's accessor
    /** @type {PlaceAnswer | null} */
    this.answer = null;
  }

  /** @type {Set<string>} notes and lists that are open */
  open = new Set();

  render() {
    return this.answer && withoutZone(this.answer, this.app.state.zone).groups.map((g) => (g.items.length ? this.#group(g) : nothing));
  }

  /** @param {PlaceGroup} g */
  #group(g) {
    const answer = /** @type {PlaceAnswer} */ (this.answer);
    return html`<section class="grp" id="group-${g.kind}" tabindex="-1" aria-labelledby="group-t-${g.kind}"><h2 id="group-t-${g.kind}">${this.t(`group.${g.kind}`)}<span class="r">${this.#aside(g, answer)}
      <button class="why" aria-expanded=${String(this.open.has(g.kind))} aria-label=${this.t('why.open', { title: this.t(`group.${g.kind}`) })} @click=${() => this.#toggle(g.kind)}>i</button></span></h2>
      ${this.open.has(g.kind) ? this.#note(g, answer) : nothing}
      ${g.kind === 'territory' ? this.#territories(g) : this.#things(g)}${this.#near(g)}${this.#sources(g)}</section>`;
  }

  /** @param {PlaceGroup} g @param {PlaceAnswer} answer */
  #aside(g, answer) {
    const { words } = this.app;
    if (g.kind === 'territory') {
      const covered = splitTerritories(g).communes.reduce((sum, i) => sum + (i.shareOfPlace ?? 0), 0);
      return covered ? this.t('group.covered', { share: words.percent(Math.min(1, covered)) }) : nothing;
    }
    if (g.kind === 'site' && answer.place.areaSquareMetres) return this.t('group.tolerance', { distance: words.distance(answer.toleranceMetres) });
    if (g.kind === 'actor') return this.#seats(g);
    return g.total ? words.number(g.total) : nothing;
  }

  /** @param {PlaceGroup} g */
  #seats(g) {
    const here = touching(g);
    const seats = here.filter((i) => i.role === 'seat' || i.role === 'establishment').length;
    const areas = here.filter((i) => i.role === 'area').length;
    const said = [seats && this.t('group.seats', { n: seats }), areas && this.t('group.areas', { n: areas })].filter(Boolean);
    return said.length ? said.join(' · ') : this.app.words.number(g.total);
  }

  /** @param {string} key */
  #toggle(key) {
    if (!this.open.delete(key)) this.open.add(key);
    this.requestUpdate();
  }

  /** Definition, n, method, tolerance, date: what stands behind the figures. @param {PlaceGroup} g @param {PlaceAnswer} answer */
  #note(g, answer) {
    const { words } = this.app;
    /** @type {[string, string][]} */
    const rows = [
      ['why.definition', this.t(`why.definition.${g.kind}`)], ['why.n', this.t('why.nText', { n: g.total, near: g.near, distance: words.distance(answer.nearMetres) })],
      ['why.method', this.t('why.methodText')], ['why.tolerance', this.t('why.toleranceText', { distance: words.distance(answer.toleranceMetres) })], ['why.date', words.date(answer.at)],
    ];
    return html`<div class="note"><h3>${this.t('why.title')}</h3><dl>${rows.map(([key, text]) => html`<dt>${this.t(key)}</dt><dd>${text}</dd>`)}</dl></div>`;
  }

  /** @param {PlaceGroup} g */
  #territories(g) {
    const { communes, others } = splitTerritories(g);
    const shared = communes.filter((i) => i.shareOfPlace !== null);
    return html`${shared.length ? this.#stack(shared) : communes.map((i) => this.#row(i))}
      ${others.length ? html`<p class="also">${others.map((i, n) => html`${n ? ' · ' : ''}${this.#name(i)}${(i.shareOfPlace ?? 1) < 0.9995 ? html` <span class="n">${this.app.words.percent(i.shareOfPlace ?? 0)}</span>` : nothing}`)}</p>` : nothing}`;
  }

  /** @param {PlaceItem[]} communes */
  #stack(communes) {
    const shown = this.open.has('communes') ? communes : communes.slice(0, FIRST);
    return html`<div class="stack" aria-hidden="true">${communes.map((i, n) => html`<i class="t${Math.min(4, n + 1)}" data-share=${i.shareOfPlace ?? 0}></i>`)}</div>
      <ul class="parts">${shown.map((i, n) => html`<li><i class="sw t${Math.min(4, n + 1)}"></i>${this.#name(i)}<span class="n">${this.app.words.percent(i.shareOfPlace ?? 0)}</span><span class="n">${i.shared.areaSquareMetres === null ? '' : this.app.words.area(i.shared.areaSquareMetres, true)}</span></li>`)}</ul>
      ${this.#more('communes', communes.length - shown.length)}`;
  }

  /** @param {PlaceGroup} g */
  #things(g) {
    const { place } = /** @type {PlaceAnswer} */ (this.answer);
    const here = nearestFirst(touching(g), place);
    const shown = this.open.has(`all-${g.kind}`) ? here : here.slice(0, FIRST);
    return html`${shown.map((i) => (i.shareOfPlace !== null ? this.#fact(i, g.kind) : this.#row(i)))}${this.#more(`all-${g.kind}`, here.length - shown.length)}`;
  }

  /** @param {string} key @param {number} rest */
  #more(key, rest) {
    return rest > 0 ? html`<button class="more-b" @click=${() => this.#toggle(key)}>${this.t('more', { n: rest })}</button>` : nothing;
  }

  /** @param {PlaceItem} i */
  #name(i) {
    return html`<button class="open" @click=${() => this.#open(i)}>${saidName(i.layer, i.name, i.type?.code)}</button>`;
  }

  /** @param {PlaceItem} i */
  #open(i) { this.app.change((s) => openedRecord(s, i)); }

  /** Something that takes a share of the place. @param {PlaceItem} i @param {string} kind */
  #fact(i, kind) {
    const { words } = this.app;
    const share = i.shareOfPlace ?? 0;
    const shared = i.shared.areaSquareMetres === null ? '' : words.area(i.shared.areaSquareMetres);
    const give = i.tolerance && i.tolerance >= 0.0005 && share < 0.9995 ? ` ±\u202f${words.percent(i.tolerance)}` : '';
    return html`<div class="fact"><p class="l1"><span class="nm">${this.#name(i)}</span>${i.atLimit && share < 0.5
      ? html`<span class="tag warn">${icon('alert', 's')}${this.t('fact.atLimit')}</span>` : html`<span class="v n">${words.percent(share)}</span>`}</p>
      <p class="l2"><span>${this.#second(i)}</span><span class="n">${i.atLimit && share < 0.5 ? words.percent(share) : `${shared}${give}`}</span></p>
      <span class="bar ${kind}" data-share=${share} data-give=${i.tolerance ?? 0}>${i.threshold ? html`<i class="rule" data-rule=${i.threshold}></i>` : nothing}</span></div>`;
  }

  /** @param {PlaceItem} i */
  #second(i) {
    const { words } = this.app;
    const whole = i.relation === 'within' || (i.shareOfThing ?? 0) > 0.9995;
    const size = i.areaSquareMetres && !whole ? words.area(i.areaSquareMetres) : '';
    const limit = i.atLimit && (i.shareOfPlace ?? 0) < 0.5 ? this.t('fact.touched') : '';
    const rule = i.threshold ? this.t('fact.rule', { share: words.percent(i.threshold) }) : '';
    return [words.coded(i.type), i.reference, rule || limit || (whole ? this.t('fact.whole') : size)].filter(Boolean).join(' · ');
  }

  /** Something that is there, or passes there. @param {PlaceItem} i */
  #row(i) {
    const { words } = this.app;
    const length = i.shared.lengthMetres ? words.distance(i.shared.lengthMetres) : '';
    const far = farFrom(/** @type {PlaceAnswer} */ (this.answer).place, i, words);
    const role = i.role ? this.t(`role.${i.role}`) : '';
    return html`<div class="row">${form(formOf(i.layer, i.type?.code))}<div><p class="nm">${this.#name(i)}</p><p class="sub">${[words.coded(i.type), i.context ?? role].filter(Boolean).join(' · ')}</p></div><p class="d n">${length || (far ? html`${far.distance}<span> ${far.direction}</span>` : nothing)}</p></div>`;
  }

  /** @param {PlaceGroup} g what is not there but not far */
  #near(g) {
    const near = g.items.filter(isNear);
    if (!near.length) return nothing;
    const shown = near.slice(0, g.total ? NEAR : NEAR + 2);
    const { words } = this.app;
    return html`<p class="near">${this.t('near.title')} ${shown.map((i, n) => html`${n ? this.t('comma') : ''}${this.#name(i)}<span class="n"> ${this.#far(i)}</span>`)}${g.near > shown.length ? ` ${words.t('near.more', { n: g.near - shown.length })}` : nothing}</p>`;
  }

  /** @param {PlaceItem} i */
  #far(i) {
    const { words } = this.app;
    const direction = i.bearingDegrees === null ? '' : words.towards(i.bearingDegrees);
    return this.t(direction ? 'near.far' : 'near.at', { distance: words.distance(i.distanceMetres ?? 0), direction });
  }

  /** @param {PlaceGroup} g */
  #sources(g) {
    const { words } = this.app;
    const said = new Set(g.items.flatMap((i) => (i.source ? [[i.source.title, i.source.date && words.date(i.source.date)].filter(Boolean).join(words.t('comma'))] : [])));
    return said.size ? html`<p class="src">${[...said].join(' · ')}</p>` : nothing;
  }

  /** Widths are set by script: the page's policy forbids style attributes. */
  updated() {
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-share]'))) {
      const share = Number(part.dataset.share) * 100;
      if (part.classList.contains('bar')) {
        part.style.setProperty('--v', `${share}%`);
        part.style.setProperty('--t', share > 99.95 ? '0%' : `${Number(part.dataset.give) * 100}%`);
        part.querySelector('i')?.style.setProperty('--at', `${Number(part.querySelector('i')?.dataset.rule) * 100}%`);
      } else part.style.flexGrow = String(share);
    }
  }
}

customElements.define('maillage-groups', Groups);
