// The frame of the screen: rail, question, map with what floats on it, answer.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from './icon.js';

class Shell extends AppElement {
  /** @type {import('../state/state.js').State | null} what was on the screen before */
  last = null;

  /** @type {HTMLElement | null} what had the focus when the card opened */
  returnTo = null;

  /** @type {Promise<unknown> | null} the view comes when it is first wanted: most people never open it */
  #administration = null;

  /** What the page was opened with may be gone from the service: its files have other addresses then. */
  #fetched() {
    const { app } = this;
    return import('../administration/administration.js').catch(() => app.tell({ text: app.t('shell.gone'), stays: true, action: app.t('shell.reload'), run: () => location.reload() }));
  }

  render() {
    const { app } = this;
    if (app.state.record && !this.last?.record) this.returnTo = /** @type {HTMLElement | null} */ (document.activeElement);
    const s = app.state;
    const administering = s.administration !== null && !s.record;
    if (administering) this.#administration ??= this.#fetched();
    const answered = Boolean(s.place || s.record) && !administering;
    const classes = ['app', answered && !s.record && 'answered', s.record && 'carded', s.record && app.record.now.error && 'lost', s.folded && 'folded-q', s.table && !administering && 'tabled', administering && 'administering', administering && s.area && 'areal', `pane-${s.pane}`, `stop-${s.stop}`].filter(Boolean).join(' ');
    return html`<a class="skip" href="#map" @click=${(/** @type {Event} */ e) => this.#skip(e, () => app.map?.focus())}>${this.t('skip.map')}</a>
    <a class="skip" href="#question" @click=${(/** @type {Event} */ e) => this.#skip(e, () => this.#focus('#question'))}>${this.t('skip.question')}</a>
    ${s.table ? html`<a class="skip" href="#table" @click=${(/** @type {Event} */ e) => this.#skip(e, () => this.#focus('#table'))}>${this.t('skip.table')}</a>` : nothing}
    ${answered ? html`<a class="skip" href="#answer" @click=${(/** @type {Event} */ e) => this.#skip(e, () => this.#focus('#answer'))}>${this.t('skip.answer')}</a>` : nothing}
    <maillage-seeing></maillage-seeing>
    <div class=${classes}>
      <maillage-rail></maillage-rail>
      <section class="sheet q" id="question" tabindex="-1" aria-label=${this.t(s.zone ? 'zone.panel' : 'question.title')}>
        <maillage-grab pane="question"></maillage-grab>
        ${s.zone ? html`<maillage-zone></maillage-zone>` : html`<maillage-question></maillage-question>`}
      </section>
      <main class="stage" id="map">
        <maillage-map></maillage-map>
        <maillage-folded></maillage-folded>
        <maillage-tools></maillage-tools>
        <maillage-legend></maillage-legend>
        <maillage-scale></maillage-scale>
        <maillage-hint></maillage-hint>
        ${app.outage ? html`<p class="float outage" role="alert">${icon('alert', 's')}${app.words.error(app.outage)}</p>` : nothing}
        ${administering ? nothing : this.#toast()}
      </main>
      ${answered ? html`<section class="sheet a" id="answer" tabindex="-1" aria-label=${this.t(s.record ? 'card.title' : 'answer.title')}>
        <maillage-grab pane="answer"></maillage-grab>
        ${s.record ? html`<maillage-card></maillage-card>` : html`<maillage-answer></maillage-answer>`}
      </section>` : nothing}
      ${administering ? html`<maillage-administration></maillage-administration>${this.#toast()}` : nothing}
      <maillage-drawer></maillage-drawer>
      <maillage-nav></maillage-nav>
    </div>
    <maillage-help></maillage-help>
    <maillage-more></maillage-more>
    <maillage-login></maillage-login>
    <maillage-password></maillage-password>
    <maillage-lost></maillage-lost>
    <maillage-reset></maillage-reset>
    <maillage-see-as></maillage-see-as>
    <maillage-own></maillage-own>
    <p class="sr" aria-live="polite" role="status">${app.said}</p>`;
  }

  #toast() {
    const { toast } = this.app;
    return toast ? html`<div class="toast"><span>${toast.text}</span>
      ${toast.action ? html`<button class="btn" @click=${() => { toast.run?.(); this.app.tell(null); }}>${toast.action}</button>` : nothing}
      <button class="ib" @click=${() => this.app.tell(null)} aria-label=${this.t('close')}>${icon('x', 's')}</button></div>` : nothing;
  }

  /** @param {Event} e @param {() => void} go */
  #skip(e, go) {
    e.preventDefault();
    go();
  }

  /** @param {string} selector */
  #focus(selector) { /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus(); }

  updated() {
    const { state } = this.app;
    const before = this.last;
    this.last = state;
    if (document.documentElement.lang !== state.lang) document.documentElement.lang = state.lang;
    if (document.title !== this.t('page.title')) document.title = this.t('page.title');
    if (before) this.#moveFocus(before, state);
  }

  /** The panel that had the focus may be gone: the focus goes to what opened, and back to where it came from. @param {import('../state/state.js').State} before @param {import('../state/state.js').State} now */
  #moveFocus(before, now) {
    const { app } = this;
    const lost = document.activeElement === document.body || !document.activeElement?.checkVisibility();
    if (now.record && !before.record && lost) this.#focus('#answer');
    else if (!now.record && before.record && lost) { if (this.returnTo?.isConnected && this.returnTo !== document.body) this.returnTo.focus(); else this.app.map?.focus(); }
    // the drawer is drawn after the frame that holds it
    else if (now.table && !before.table) requestAnimationFrame(() => this.#focus('#table'));
    else if (!now.table && before.table && lost) this.#focus('.total [aria-pressed]');
    else if (!now.administration && before.administration && lost) app.map?.focus();
    else if (now.zone && !before.zone && lost) this.#focus('#question');
    else if (!now.place && before.place && lost) this.app.map?.focus();
  }
}

customElements.define('maillage-shell', Shell);
