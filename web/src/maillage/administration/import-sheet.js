// An import: what it did, what it changed record by record, and its undoing. What was written since is named before it is left as it is.

import { html, nothing } from 'lit';
import { doneIn, run, undoRun } from '../api/administration.js';
import { Live } from '../api/live.js';
import { icon } from '../shell/icon.js';
import { administered, openedItem } from '../state/administering.js';
import { ItemSheet } from './item-sheet.js';
import { runName } from './lists/imports.js';
import { bringsBack, undoable, undoneText, writtenSince } from './undoing.js';

/** @typedef {import('../api/administration.js').Run} Run */

const FIGURES = /** @type {const} */ (['created', 'updated', 'deleted', 'restored']);

class ImportSheet extends ItemSheet {
  /** @type {Live<string, Run>} */
  run = new Live(run, () => this.requestUpdate());

  /** what it wrote, to tell by name what stands in the way of its undoing @type {Live<string, import('./lists/activity.js').Done[]>} */
  done = new Live(doneIn, () => this.requestUpdate());

  render() {
    const { app } = this;
    this.run.ask(this.item);
    const { value, error } = this.run.now;
    if (!value || value.id !== this.item) return this.waiting(this.t('import.one'), error);
    const written = writtenSince(this.refusal);
    return this.frame(runName(value, app.words), this.t('import.by', { at: app.words.moment(value.at), author: value.author }), html`
      <dl class="facts adm-d">${FIGURES.filter((f) => value[f]).map((f) => html`<dt>${this.t(`column.${f}`)}</dt><dd class="n">${app.words.number(value[f])}</dd>`)}
        <dt>${this.t('column.origin')}</dt><dd>${this.t(`origin.${value.origin}`)}</dd></dl>
      <p class="adm-p acts"><button class="btn" @click=${() => app.change((s) => administered(s, 'activity', { run: value.id }))}>${icon('clock', 's')}${this.t('import.changes')}</button>${this.#counterpart(value)}</p>
      ${written ? this.#written(value, written) : html`<div class="zform">${this.refused()}</div>`}`,
    written || !undoable(value) ? nothing : html`<button class="btn" ?disabled=${this.sending} @click=${() => this.#undo(value, false)}>${icon('undo', 's')}${this.t(this.sending ? 'import.undoing' : bringsBack(value) ? 'import.redo' : 'import.undo')}</button>`);
  }

  /** From an import to what took it back, and from that to the import. @param {Run} value */
  #counterpart({ reversal, reverses, undone, lastReversal }) {
    const other = reversal ? reverses : undone && lastReversal;
    return other ? html`<button class="btn quiet" @click=${() => this.app.change((s) => openedItem(s, other))}>${this.t(reversal ? 'import.isReversal' : 'import.hasReversal')}</button>` : nothing;
  }

  /** @param {Run} value @param {import('./undoing.js').Written} written */
  #written(value, { count, ids }) {
    this.done.ask(value.id);
    const names = (this.done.now.value ?? []).filter((d) => ids.includes(d.id)).map((d) => d.name).slice(0, NAMED);
    return html`<div class="note adm-w" role="alert"><h3>${this.t('import.written', { n: count })}</h3><p>${this.t('import.writtenWhy')}</p>
      <ul>${names.map((name) => html`<li>${name}</li>`)}${names.length && count > names.length ? html`<li class="soft">${this.t('near.more', { n: count - names.length })}</li>` : nothing}</ul>
      <p class="acts"><button class="btn main" ?disabled=${this.sending} @click=${() => this.#undo(value, true)}>${this.t('import.keep')}</button>
        <button class="btn quiet" @click=${() => { this.refusal = null; this.requestUpdate(); }}>${this.t('import.leave')}</button></p></div>`;
  }

  /** @param {Run} value @param {boolean} keep */
  async #undo(value, keep) {
    const { app } = this;
    const taken = await this.send(async () => {
      const back = bringsBack(value);
      const done = await undoRun(/** @type {string} */ (undoable(value)), keep);
      app.tell({ text: undoneText(done, app.words, back), action: app.t(back ? 'import.undo' : 'import.redo'), run: () => this.#again(done.run, !back), stays: true });
    });
    if (!taken) return;
    app.renew();
    this.written();
    this.close();
  }

  /** The undoing is a run of its own, and is undone like any other. This sheet may be gone by then. @param {string} undoing @param {boolean} back */
  async #again(undoing, back) {
    const { app } = this;
    try {
      app.tell({ text: undoneText(await undoRun(undoing, false), app.words, back) });
      app.renew();
    } catch (error) {
      app.tell({ text: app.t(back ? 'import.notRedone' : 'import.notUndone', { why: app.words.error(/** @type {Error} */ (error)) }), stays: true });
    }
    /** @type {any} */ (document.querySelector('maillage-listing'))?.again();
  }
}

const NAMED = 12;      // names that are told one by one

customElements.define('maillage-import-sheet', ImportSheet);
