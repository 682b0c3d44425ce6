// The audit journal: every administrative act and every reading of what is confidential, each entry bound to the one before.

/** @typedef {{number: number, at: string, account: string | null, accountName: string | null, act: string, subject: string | null, details: Record<string, any> | null, hash: string}} Entry */

const ACTS = [
  'account-created', 'account-changed', 'account-enabled', 'account-disabled', 'password-reset', 'membership-put', 'membership-removed', 'structure-created', 'structure-renamed',
  'token-revoked', 'record-read', 'layer-read', 'seen-as', 'journal-exported', 'account-erased', 'person-erased', 'purged',
];

/** In one line, as they are written: names are the journal's own. @param {Record<string, any> | null} details */
export const detailsText = (details) => Object.entries(details ?? {}).flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`])).join(' · ');

/** @type {import('../listing.js').List<Entry>} */
export const journalList = {
  address: () => '/api/journal',
  rows: (answer) => answer.entries,
  paged: true,
  csv: true,
  id: (e) => String(e.number),
  columns: [
    { title: 'column.act', text: (e, words) => (words.has(`act.${e.act}`) ? words.t(`act.${e.act}`) : e.act) },
    { title: 'column.at', text: (e, words) => words.moment(e.at) },
    { title: 'column.account', text: (e, words) => e.accountName ?? (e.account ? e.account : words.t('journal.service')) },
    { title: 'column.subject', aside: true, text: (e) => e.subject ?? '' },
    { title: 'column.details', text: (e) => detailsText(e.details) },
    { title: 'column.number', number: true, text: (e, words) => words.number(e.number) },
  ],
  filters: [
    { name: 'account', kind: 'choice', choices: (_, known) => known.accountChoices },
    { name: 'act', kind: 'choice', choices: (app) => ACTS.map((value) => ({ value, label: app.t(`act.${value}`) })) },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
  ],
};
