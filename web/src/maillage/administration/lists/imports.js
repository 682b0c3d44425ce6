// The imports and their undoings.

import { writtenText } from '../../card/written.js';

/** @typedef {import('../../api/administration.js').Run} Run */
/** @typedef {import('../../i18n/words.js').Words} Words */

/** @param {number} n @param {Words} words nothing for none: what there is stands out */
const figure = (n, words) => (n ? words.number(n) : '');

/** @param {Run} run @param {Words} words */
export const runName = (run, words) => writtenText(run, words) || words.t(`origin.${run.origin}`);

/** Whether it is an import that does not hold now. @param {Run} run */
const isTakenBack = (run) => run.undone && !run.reversal;

/** @type {import('../listing.js').List<Run>} */
export const importsList = {
  address: () => '/api/runs?limit=500',
  rows: (answer) => answer.runs,
  search: true,
  id: (r) => r.id,
  columns: [
    { title: 'column.run', text: runName },
    { title: 'column.state', text: (r, words) => (isTakenBack(r) ? words.t('import.isUndone') : ''), tag: (r) => (isTakenBack(r) ? 'warn' : null) },
    { title: 'column.at', text: (r, words) => words.moment(r.at) },
    { title: 'column.author', aside: true, text: (r) => r.author },
    { title: 'column.created', number: true, text: (r, words) => figure(r.created, words) },
    { title: 'column.updated', number: true, text: (r, words) => figure(r.updated, words) },
    { title: 'column.deleted', number: true, text: (r, words) => figure(r.deleted, words) },
    { title: 'column.restored', number: true, text: (r, words) => figure(r.restored, words) },
  ],
  filters: [],
};
