// What becomes of a layer's features, said to those who read them before it happens: what was said, and the form to say more.

import { html, nothing } from 'lit';
import { announce, announceAnew, announcementsOf, takeBack } from '../api/announcements.js';
import { isLate } from '../api/client.js';
import { Live } from '../api/live.js';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';

/** @typedef {import('../api/announcements.js').Announcement} Announcement */
/** @typedef {import('../api/announcements.js').Change} Change */
/** @typedef {import('../api/contract.js').Property} Property */

/** @type {Change[]} */
const CHANGES = ['removed', 'renamed', 'changed', 'added'];

class LayerAnnouncements extends Form {
  static properties = { layer: { attribute: false }, known: { attribute: false }, today: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    this.layer = '';
    /** @type {Property[]} of the layer's features */
    this.known = [];
    this.today = '';
    /** @type {Live<{layer: string}, Announcement[]>} */
    this.said = new Live(({ layer }, signal) => announcementsOf(layer, signal), () => this.requestUpdate());
    /** @type {Announcement | 'new' | null} what is being said */
    this.saying = null;
    /** @type {Change} */
    this.change = 'removed';
    /** @type {string | null} which one is about to be taken back */
    this.sure = null;
  }

  /** What was begun for one layer is not for the next. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('layer')) this.saying = this.sure = this.refusal = null;
  }

  render() {
    this.said.ask({ layer: this.layer });
    const { value, error } = this.said.now;
    return html`<section class="adm-p pub" aria-label=${this.t('announce.title')}><h2>${this.t('announce.title')}</h2>
      <p class="small soft reason">${this.t('announce.why')}</p>
      ${this.saying ? nothing : this.refused(this.#late)}
      ${error ? html`<p class="small wrong">${this.app.words.error(error)}</p>` : value ? this.#all(value) : html`<p class="wait" aria-busy="true"></p>`}
      ${this.saying ? this.#form(this.saying === 'new' ? null : this.saying) : html`<p class="acts"><button type="button" class="btn" id="announce-new" @click=${() => this.#begin('new')}>${icon('plus', 's')}${this.t('announce.new')}</button></p>`}</section>`;
  }

  get #late() { return isLate(this.refusal) ? this.t('announce.late') : undefined; }

  /** @param {Announcement[]} all */
  #all(all) {
    return all.length ? html`<ul class="toks">${all.map((a) => this.#line(a))}</ul>` : html`<p class="small soft">${this.t('announce.none')}</p>`;
  }

  /** @param {Announcement} a */
  #line(a) {
    const { words } = this.app;
    const state = this.t(`announce.${a.status}`, { version: a.fulfilledBy ?? '' });
    return html`<li><div><b class="nm">${this.#what(a)}</b> <span class="tag ${isOpen(a) ? 'go' : ''}">${state}</span>
        <p class="small">${words.lang === 'en' && a.text.en ? a.text.en : a.text.fr}${a.link ? html` <a href=${a.link}>${this.t('announce.more')}</a>` : nothing}</p>
        <p class="small soft">${this.t('announce.from', { day: words.date(a.effective) })}</p></div>
      ${a.status === 'withdrawn' ? nothing : this.#acts(a)}</li>`;
  }

  /** @param {Announcement} a */
  #what({ change, property, newName }) {
    if (!property) return this.t(change === 'removed' ? 'announce.whole' : `announce.${change}`, { property: this.t('announce.any') });
    const title = this.known.find((p) => p.name === property)?.title;
    return this.t(`announce.${change}`, { property: title ? this.app.words.label(title) : property, newName: newName ?? '' });
  }

  /** Of what has happened the words are corrected; that it happened is not taken back. @param {Announcement} a */
  #acts(a) {
    if (this.sure === a.id) return html`<p class="acts wide"><span class="small" id="announce-sure">${this.t('announce.sure')}</span><button type="button" class="btn" aria-describedby="announce-sure" ?disabled=${this.sending} @click=${() => this.#takenBack(a)}>${this.t('announce.takeBackNow')}</button><button type="button" class="btn quiet" id="announce-keep" aria-describedby="announce-sure" @click=${() => this.#ask(null)}>${this.t('announce.keep')}</button></p>`;
    return html`<p class="acts">${this.#act('change', a, 'publication.change', () => this.#begin(a))}${isOpen(a) ? this.#act('back', a, 'announce.takeBack', () => this.#ask(a)) : nothing}</p>`;
  }

  /** @param {string} what @param {Announcement} a @param {string} key @param {() => void} run */
  #act(what, a, key, run) {
    const act = this.t(key);
    const row = `${this.#what(a)}, ${this.t('announce.from', { day: this.app.words.date(a.effective) })}`;
    return html`<button type="button" class="more-b" id=${`announce-${what}-${a.id}`} aria-label=${this.t('row.act', { act, row })} @click=${run}>${act}</button>`;
  }

  /** Whether it is about to be taken back; the keyboard goes with the question, and comes back. @param {Announcement | null} a */
  #ask(a) {
    const before = this.sure;
    this.sure = a?.id ?? null;
    this.focusOn(a ? '#announce-keep' : `#announce-back-${before}`);
  }

  /** @param {Announcement | 'new' | null} what */
  #begin(what) {
    const before = this.saying;
    this.saying = what;
    this.change = what && what !== 'new' ? what.change : 'removed';
    this.refusal = this.sure = null;
    const back = before && before !== 'new' ? `#announce-change-${before.id}` : '#announce-new';
    this.focusOn(what ? '.look-new select, .look-new textarea' : back);
  }

  /** @param {Announcement | null} before */
  #form(before) {
    return html`<form class="zform look-new" @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#save(before))}>${this.refused(this.#late)}
      ${before && !isOpen(before) ? html`<p class="small"><b class="nm">${this.#what(before)}</b><br>${this.t('announce.words')}</p>` : this.#whatFields(before)}
      ${this.#text('fr', before?.text.fr ?? '', true)}${this.#text('en', before?.text.en ?? '', false)}
      ${this.field('announce-link', this.t('announce.link'), html`<input id="announce-link" type="url" maxlength="1000" .value=${before?.link ?? ''}>`)}
      <p class="acts"><button class="btn main" ?disabled=${this.sending}>${this.t(before ? 'publication.save' : 'announce.say')}</button><button type="button" class="btn quiet" @click=${() => this.#begin(null)}>${this.t('publication.cancel')}</button></p></form>`;
  }

  /** What it says of the features, as long as it has not happened; a day that has come may stay. @param {Announcement | null} before */
  #whatFields(before) {
    const changes = CHANGES.map((value) => ({ value, label: this.t(`announce.kind.${value}`) }));
    const first = before && before.effective < this.today ? before.effective : this.today;
    return html`${this.field('announce-change', this.t('announce.what'), this.select('announce-change', changes, this.change, undefined, (value) => { this.change = /** @type {Change} */ (value); this.requestUpdate(); }))}
      ${this.#property(before)}
      ${this.change === 'renamed' ? this.field('announce-newName', this.t('announce.newName'), this.#name('announce-newName', before?.newName ?? '', true)) : nothing}
      ${this.field('announce-effective', this.t('announce.day'), html`<input id="announce-effective" type="date" required min=${first} .value=${before?.effective ?? ''}>`)}`;
  }

  /** What is added has no name yet that could be chosen. @param {Announcement | null} before */
  #property(before) {
    const chosen = before?.property ?? '';
    const label = this.t('announce.property');
    if (this.change === 'added') return this.field('announce-property', label, this.#name('announce-property', chosen, false));
    const choices = this.known.map((p) => ({ value: p.name, label: `${this.app.words.label(p.title)} (${p.name})` }));
    const none = { removed: this.t('announce.layer'), changed: this.t('announce.any'), renamed: undefined }[this.change];
    return this.field('announce-property', label, this.select('announce-property', choices, chosen, none));
  }

  /** @param {string} id @param {string} value @param {boolean} required */
  #name(id, value, required) {
    return html`<input id=${id} ?required=${required} maxlength="64" pattern="[A-Za-z][A-Za-z0-9_]*" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${value}>`;
  }

  /** @param {'fr' | 'en'} lang @param {string} value @param {boolean} required */
  #text(lang, value, required) {
    const id = `announce-text-${lang}`;
    return this.field(id, this.t(`announce.text.${lang}`), html`<textarea id=${id} lang=${lang} data-parameter="text.${lang}" ?required=${required} maxlength="1000" rows="2" .value=${value}></textarea>`);
  }

  /** @param {Announcement | null} before */
  async #save(before) {
    const typed = (/** @type {string} */ name) => (this.querySelector(`#announce-${name}`) ? this.typed(`announce-${name}`).trim() : '') || null;
    const said = before && !isOpen(before) ? before : { change: this.change, property: typed('property'), newName: typed('newName'), effective: typed('effective') ?? '' };
    const { change, property, newName, effective } = said;
    const body = { change, property, newName, text: { fr: typed('text-fr') ?? '', en: typed('text-en') }, effective, link: typed('link') };
    if (await this.send(() => (before ? announceAnew(this.layer, before, body) : announce(this.layer, body)))) this.#done(this.t('announce.done'));
  }

  /** @param {Announcement} a */
  async #takenBack(a) {
    if (await this.send(() => takeBack(this.layer, a))) this.#done(this.t('announce.takenBack'));
  }

  /** @param {string} text */
  #done(text) {
    this.app.tell({ text });
    this.said.again({ layer: this.layer });
    this.#begin(null);
  }
}

/** Whether it can still come otherwise, or not at all. @param {Announcement} a */
const isOpen = (a) => a.status === 'announced' || a.status === 'effective';

customElements.define('maillage-layer-announcements', LayerAnnouncements);
