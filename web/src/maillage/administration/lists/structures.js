// The structures that share the map.

import { byName } from '../../i18n/format.js';

/** @typedef {import('../../api/administration.js').Structure} Structure */

/** @type {import('../listing.js').List<Structure>} */
export const structuresList = {
  address: () => '/api/structures',
  rows: (answer) => [...answer.structures].sort(byName),
  search: true,
  csv: true,
  id: (s) => s.id,
  columns: [
    { title: 'column.name', text: (s) => s.name },
    { title: 'column.operator', text: (s, words) => (s.operator ? words.t('structure.operator') : ''), tag: () => 'go' },
    { title: 'column.members', number: true, text: (s, words) => (s.members === null ? '' : words.number(s.members)) },
  ],
  filters: [],
};
