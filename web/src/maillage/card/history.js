// The versions of a record, each with what changed, readable: before struck, after marked; each to compare on the map and to go back to.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { comparedVersion } from '../state/transitions.js';
import { comparisonLines, formOf } from './compared.js';
import { valueText } from './facts.js';
import { mayRestore, restoreVersion } from './restoring.js';
import { writtenText } from './written.js';

/** @typedef {import('../api/contract.js').Version} Version */
/** @typedef {import('../api/contract.js').Change} Change */

class History extends AppElement {
  all = false;

  render() {
    const { value, error } = this.app.history.now;
    if (error) return html`<section><h2>${this.t('card.history')}</h2><p class="small soft">${this.t('card.noHistory')}</p></section>`;
    if (!value?.length) return nothing;
    const asked = this.app.state.version;
    const shown = this.all || (asked && value.findIndex((v) => v.version === asked) >= FIRST) ? value : value.slice(0, FIRST);
    return html`<section><h2>${this.t('card.history')}<span class="r">${this.t('card.versions', { n: value.length })}</span></h2>
      <ol>${shown.map((v, i) => this.#version(v, i === 0))}</ol>
      ${value.length > shown.length ? html`<button class="more-b" @click=${() => { this.all = true; this.requestUpdate(); }}>${this.t('card.show')}</button>` : nothing}</section>`;
  }

  /** @param {Version} v @param {boolean} current */
  #version(v, current) {
    const what = writtenText(v, this.app.words) || this.t(`operation.${v.operation}`);
    const moved = v.moved && v.version > 1 && v.operation !== 'delete';
    const who = v.author && v.author !== v.origin ? v.author : '';
    return html`<li class="ver ${current ? 'on' : ''}"><p class="l1"><b>${this.t('card.version', { n: v.version })}</b><span class="soft">${[this.app.words.moment(v.at), who, this.t(`origin.${v.origin}`), what].filter(Boolean).join(', ')}</span>
      ${current ? html`<span class="tag go">${this.t('card.shown')}</span>` : nothing}</p>
      ${v.changes.length || moved ? html`<ul class="diff">${moved ? this.#moved(v) : nothing}${v.changes.map((c) => this.#change(v, c))}</ul>` : nothing}
      ${v.operation === 'delete' ? nothing : this.#acts(v, current)}</li>`;
  }

  /** @param {Version} v @param {boolean} current */
  #acts(v, current) {
    const { app } = this;
    const open = app.state.version === v.version;
    const first = v.version === 1;
    const show = first ? (open ? 'version.unsee' : 'version.see') : open ? 'version.hide' : 'version.show';
    const back = !current && mayRestore(app);
    return html`<p class="acts"><button class="more-b" aria-expanded=${String(open)} @click=${() => app.change((s) => comparedVersion(s, open ? null : v.version))}>${icon('map', 's')}${this.t(show)}</button>
      ${back ? html`<button class="more-b" @click=${() => restoreVersion(app, v.version, null, this.t('restore.done', { n: v.version }))}>${icon('undo', 's')}${this.t('restore.version', { n: v.version })}</button>` : nothing}</p>
      ${open ? comparisonLines(app) : nothing}`;
  }

  /** @param {Version} v */
  #moved(v) {
    const form = formOf(this.app.record.now.value?.geometry ?? null);
    const text = this.t(`restore.before.${form}`);
    return html`<li class="whole"><span>${this.t(`card.moved.${form}`)}</span>${mayRestore(this.app) ? this.#back(text, text, () => restoreVersion(this.app, v.version - 1, 'geometry', this.t(`restore.doneBefore.${form}`))) : nothing}</li>`;
  }

  /** What stands struck can be had again, unless it is there. @param {Version} v @param {Change} c */
  #change(v, c) {
    const { app } = this;
    const property = app.layer(app.state.record?.layer ?? '')?.properties.find((p) => p.name === layerName(c.property));
    const what = { vocabulary: property?.vocabulary ?? null, unit: property?.unit ?? null, type: property?.type ?? '' };
    const text = (/** @type {any} */ value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? '…' : valueText(value, what, app.words));
    const title = property ? app.words.label(property.title) : c.property;
    const there = JSON.stringify(app.record.now.value?.record?.[c.property] ?? null) === JSON.stringify(c.before);
    return html`<li><span class="f">${title}</span><span>${c.before === null ? nothing : html`<del>${text(c.before)}</del> `}<ins>${text(c.after)}</ins></span>
      ${mayRestore(app) && !there ? this.#back(this.t('restore.fact'), this.t('restore.factOf', { title, value: text(c.before) }), () => restoreVersion(app, v.version - 1, c.property, this.t('restore.doneFact', { title }))) : nothing}</li>`;
  }

  /** @param {string} text @param {string} label which fact, and what its value was @param {() => void} run */
  #back(text, label, run) {
    return html`<button class="more-b back" @click=${run} aria-label=${label} title=${label}>${text}</button>`;
  }

  /** @type {string | null} the version that was brought into sight last */
  seen = null;

  /** A link to a version shows it, however far down the card it stands. */
  updated() {
    const { record, version } = this.app.state;
    const key = record && version ? `${record.id} ${version}` : null;
    const open = key !== this.seen && this.querySelector('.ver [aria-expanded="true"]');
    if (open) open.closest('.ver')?.scrollIntoView({ block: 'nearest' });
    if (open || !key) this.seen = key;
  }
}

const FIRST = 5;      // versions at first: what one looks for is most often the last

/** The history names facts as records have them, layers name them as columns. @param {string} fact */
const layerName = (fact) => fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

customElements.define('maillage-history', History);
