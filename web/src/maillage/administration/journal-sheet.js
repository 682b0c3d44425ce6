// One entry of the journal, with all that it says.

import { html, nothing } from 'lit';
import { journalEntry } from '../api/administration.js';
import { Live } from '../api/live.js';
import { ItemSheet } from './item-sheet.js';
import { actText, authorText, openedSubject, subjectOf } from './lists/journal.js';
import { detailLines, subjectText } from './lists/journal-words.js';

/** @typedef {import('./lists/journal.js').Entry} Entry */

class JournalSheet extends ItemSheet {
  /** @type {Live<string, Entry | null>} */
  entry = new Live(journalEntry, () => this.requestUpdate());

  render() {
    const { app, known } = this;
    this.entry.ask(this.item);
    const { value, error, loading } = this.entry.now;
    if (!known || loading || error) return this.waiting(this.t('journal.one'), error);
    if (!value) return this.frame(this.t('journal.one'), '', html`<div class="empty">${this.t('journal.gone')}</div>`);
    const { words } = app;
    return this.frame(actText(value, words), this.t('journal.number', { number: words.number(value.number) }), html`
      <dl class="facts adm-d"><dt>${this.t('column.at')}</dt><dd>${words.moment(value.at)}</dd><dt>${this.t('column.account')}</dt><dd>${authorText(value, words)}</dd>
        ${value.subject ? html`<dt>${this.t('column.subject')}</dt><dd>${subjectText(value.subject, words, known)}</dd>` : nothing}
        ${detailLines(value.details, words, known).map(({ title, text }) => html`<dt>${title}</dt><dd>${text}</dd>`)}
        <dt>${this.t('journal.hash')}</dt><dd>${value.hash}</dd></dl>
      ${subjectOf(value) ? html`<p class="adm-p"><button class="btn" @click=${() => app.change((s) => openedSubject(s, value))}>${this.t('journal.open')}</button></p>` : nothing}`);
  }
}

customElements.define('maillage-journal-sheet', JournalSheet);
