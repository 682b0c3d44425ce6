// Personal data: every person and every account that is recorded, why, from where, and until when. What should be gone comes first.

import { administered, openedItem } from '../../state/administering.js';

/** @typedef {import('../../i18n/words.js').Words} Words */
/** @typedef {{id: string, name: string, function: string | null, structure: import('../../api/contract.js').Named | null, legalBasis: string, obtainedFrom: string, purgeOn: string, overdue: boolean, deleted: boolean}} Held */
/** @typedef {{id: string, login: string, name: string, enabled: boolean, lastSeen: string | null}} HeldAccount */
/** @typedef {Held & {account: boolean, lastSeen?: string | null, enabled?: boolean}} Row */

/** @param {HeldAccount} a @returns {Row} an account is kept as long as it is used */
const accountRow = (a) => ({ id: a.id, name: a.name, function: a.login, structure: null, legalBasis: '', obtainedFrom: '', purgeOn: '', overdue: false, deleted: false, account: true, lastSeen: a.lastSeen, enabled: a.enabled });

/** @param {Held} p @param {Words} words */
export const stateText = (p, words) => [p.overdue && words.t('person.overdue'), p.deleted && words.t('person.deleted')].filter(Boolean).join(words.t('comma'));

/** @type {import('../listing.js').List<Row>} */
export const personsList = {
  address: () => '/api/personal-data',
  rows: (answer) => [...answer.persons.map((/** @type {Held} */ p) => ({ ...p, account: false })).sort(soonest), ...(answer.accounts ?? []).map(accountRow)],
  search: true,
  csv: true,
  page: 'cursor',
  id: (p) => p.id,
  columns: [
    { title: 'column.name', text: (p) => p.name },
    { title: 'column.held', text: (p, words) => words.t(p.account ? 'held.account' : 'held.person') },
    { title: 'column.structure', text: (p, words, known) => (p.account ? known.structuresOf(p.id).join(words.t('comma')) : p.structure?.name ?? '') },
    { title: 'column.legalBasis', text: (p, words) => (p.legalBasis ? words.term('legal-basis', p.legalBasis) : '') },
    { title: 'column.obtainedFrom', aside: true, text: (p) => p.obtainedFrom },
    { title: 'column.purgeOn', text: (p, words) => (p.purgeOn ? words.date(p.purgeOn) : '') },
    { title: 'column.lastSeen', aside: true, text: (p, words) => (p.lastSeen ? words.date(p.lastSeen) : p.account ? words.t('account.neverSeen') : '') },
    { title: 'column.state', text: (p, words) => (p.enabled === false ? words.t('accountState.disabled') : stateText(p, words)), tag: (p) => (p.overdue || p.enabled === false ? 'warn' : '') },
  ],
  filters: [
    { name: 'held', kind: 'choice', choices: (app) => ['person', 'account'].map((value) => ({ value, label: app.t(`held.${value}`) })), of: (p) => (p.account ? 'account' : 'person') },
    { name: 'structure', kind: 'choice', choices: (_, known) => known.structureChoices, of: (p) => p.structure?.id ?? '' },
    { name: 'legalBasis', kind: 'choice', choices: (app) => (app.words.vocabularies['legal-basis'] ?? []).map((t) => ({ value: t.code, label: app.words.label(t.label) })), of: (p) => p.legalBasis },
  ],
  open: (app, p) => app.change((s) => openedItem(p.account ? administered(s, 'accounts') : s, p.id)),
};

/** @param {Held} a @param {Held} b */
const soonest = (a, b) => Number(b.overdue) - Number(a.overdue) || a.purgeOn.localeCompare(b.purgeOn);
