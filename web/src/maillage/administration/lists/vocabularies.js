// The terms that facts choose from, each in its vocabulary.

import { byName } from '../../i18n/format.js';

/** @typedef {import('../../api/contract.js').Term & {vocabulary: string}} Row */

/** @param {string} vocabulary @param {import('../../i18n/words.js').Words} words */
export const titleOf = (vocabulary, words) => (words.has(`vocabulary.${vocabulary}`) ? words.t(`vocabulary.${vocabulary}`) : vocabulary);

/** @type {import('../listing.js').List<Row>} */
export const vocabulariesList = {
  address: () => '/api/vocabularies',
  rows: (answer) => Object.entries(/** @type {import('../../api/contract.js').Vocabularies} */ (answer.vocabularies))
    .flatMap(([vocabulary, terms]) => [...terms].sort((a, b) => a.order - b.order).map((term) => ({ ...term, vocabulary }))),
  search: true,
  id: (t) => `${t.vocabulary}/${t.code}`,
  columns: [
    { title: 'column.term', text: (t, words) => words.label(t.label) },
    { title: 'column.code', text: (t) => t.code },
    { title: 'column.vocabulary', text: (t, words) => titleOf(t.vocabulary, words) },
    { title: 'column.parent', aside: true, text: (t, words) => (t.parent ? words.term(t.vocabulary, t.parent) : '') },
  ],
  filters: [{ name: 'vocabulary', kind: 'choice', choices: (app) => Object.keys(app.words.vocabularies).map((value) => ({ value, name: titleOf(value, app.words) })).sort(byName).map(({ value, name }) => ({ value, label: name })), of: (t) => t.vocabulary }],
};
