// The audit journal: every administrative act and every reading of what is confidential, each entry bound to the one before.

import { administered, openedItem } from '../../state/administering.js';
import { openedRecord } from '../../state/transitions.js';
import { detailsText, subjectText } from './journal-words.js';

/** @typedef {import('../../state/state.js').State} State */
/** @typedef {import('../../i18n/words.js').Words} Words */
/** @typedef {{number: number, at: string, account: string | null, accountName: string | null, act: string, subject: string | null, details: Record<string, any> | null, hash: string}} Entry */

const ACTS = [
  'account-created', 'account-changed', 'account-enabled', 'account-disabled', 'account-handed-over', 'password-reset', 'password-changed', 'password-recovered', 'membership-put', 'membership-removed', 'structure-created', 'structure-renamed',
  'token-revoked', 'record-read', 'layer-read', 'seen-as', 'seen-as-ended', 'journal-exported', 'account-erased', 'person-erased', 'publication-created', 'publication-changed', 'publication-removed', 'layer-described', 'layer-styled', 'layer-announced',
];

/** What an entry is about, where there is a sheet or a card of it. @param {Entry} e */
export const subjectOf = (e) => {
  const [kind, id] = (e.subject ?? '').split('/');
  return id && kind !== 'layer' ? { kind, id } : null;
};

/** @param {State} s @param {Entry} e @returns {State} */
export function openedSubject(s, e) {
  const subject = subjectOf(e);
  if (!subject) return s;
  const { kind, id } = subject;
  return ['account', 'structure', 'publication'].includes(kind) ? openedItem(administered(s, `${kind}s`), id) : openedRecord(s, { layer: kind, id });
}

/** @param {Entry} e @param {Words} words */
export const actText = ({ act }, words) => (words.has(`act.${act}`) ? words.t(`act.${act}`) : act);

/** @param {Entry} e @param {Words} words */
export const authorText = ({ account, accountName }, words) => accountName ?? account ?? words.t('journal.service');

/** @type {import('../listing.js').List<Entry>} */
export const journalList = {
  address: () => '/api/journal',
  rows: (answer) => answer.entries,
  paged: true,
  csv: true,
  id: (e) => String(e.number),
  columns: [
    { title: 'column.act', text: actText },
    { title: 'column.at', text: (e, words) => words.moment(e.at) },
    { title: 'column.account', text: authorText },
    { title: 'column.subject', aside: true, text: (e, words, known) => subjectText(e.subject ?? '', words, known) },
    { title: 'column.details', wide: true, text: (e, words, known) => detailsText(e.details, words, known) },
    { title: 'column.number', number: true, text: (e, words) => words.number(e.number) },
  ],
  filters: [
    { name: 'account', kind: 'choice', choices: (_, known) => known.accountChoices },
    { name: 'act', kind: 'choice', choices: (app) => ACTS.map((value) => ({ value, label: app.t(`act.${value}`) })) },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
  ],
};
