// What was done: by whom, in which run, to which kind of thing, where and when. Each line opens the history of its thing.

import { comparedVersion, openedRecord } from '../../state/transitions.js';
import { writtenText } from '../../card/written.js';
import { runName } from './imports.js';

/** @typedef {{collection: string, id: string, name: string, version: number, operation: string, at: string, author: string, account: string | null, origin: string, comment: string | null, run: string | null, reversal: 'undo' | 'redo' | null, moved: boolean}} Done */

const COLLECTIONS = ['territories', 'actors', 'actor-establishments', 'actor-areas', 'relations', 'persons', 'protected-sites', 'funding-perimeters', 'programmes', 'actions', 'intervention-zones'];

/** @type {import('../listing.js').List<Done>} */
export const activityList = {
  address: () => '/api/changes',
  rows: (answer) => answer.changes,
  paged: true,
  id: (d) => `${d.collection}/${d.id}/${d.version}`,
  columns: [
    { title: 'column.thing', text: (d, words) => d.name || words.t('activity.nameless') },
    { title: 'column.at', text: (d, words) => words.moment(d.at) },
    { title: 'column.author', text: (d) => d.author },
    { title: 'column.operation', text: (d, words) => words.t(`operation.${d.operation}`), tag: (d) => (d.operation === 'delete' ? 'warn' : null) },
    { title: 'column.collection', text: (d, words) => words.t(`collection.${d.collection}`) },
    { title: 'column.origin', aside: true, text: (d, words) => words.t(`origin.${d.origin}`) },
    { title: 'column.comment', aside: true, text: (d, words) => writtenText(d, words) },
  ],
  filters: [
    { name: 'account', kind: 'choice', choices: (app, known) => (known.accountChoices.length ? known.accountChoices : [{ value: app.account.session.account ?? '', label: app.account.session.name ?? '' }]) },
    { name: 'run', kind: 'choice', choices: (app, known) => (known.runs.now.value ?? []).map((r) => ({ value: r.id, label: app.t('activity.run', { name: runName(r, app.words), at: app.words.date(r.at) }) })) },
    { name: 'collection', kind: 'choice', choices: (app) => COLLECTIONS.map((value) => ({ value, label: app.t(`collection.${value}`) })) },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'bbox', kind: 'box' },
  ],
  open: (app, d) => app.change((s) => comparedVersion(openedRecord(s, { layer: d.collection, id: d.id }), d.operation === 'delete' ? null : d.version)),
};
