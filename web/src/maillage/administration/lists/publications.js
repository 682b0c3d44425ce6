// What is published: the publications that the caller keeps, and the layers of records that they are made of.

/** @typedef {import('../../api/publications.js').Publication} Publication */

const VISIBILITIES = ['public', 'members', 'structure'];

/** @param {Publication} p */
const kindOf = (p) => (p.layer ? 'part' : 'whole');

/** @type {import('../listing.js').List<Publication>} */
export const publicationsList = {
  address: () => '/api/publications',
  rows: (answer) => answer.publications,
  search: true,
  id: (p) => p.id,
  columns: [
    { title: 'column.title', text: (p, words) => words.label(p.title) },
    { title: 'column.identifier', aside: true, text: (p) => p.id },
    { title: 'column.kind', text: (p, words) => words.t(`publication.${kindOf(p)}`), tag: (p) => (p.layer ? 'go' : '') },
    { title: 'column.visibility', text: (p, words) => words.t(`visibility.${p.visibility}`), tag: (p) => (p.visibility === 'public' ? null : 'warn') },
    { title: 'column.licence', text: (p, words) => p.licence ?? (p.terms.licence ? words.t('publication.ofSources', { licence: p.terms.licence }) : '') },
    { title: 'column.structure', aside: true, text: (p, _, known) => (p.structure ? known.nameOf(p.structure) ?? '' : '') },
  ],
  filters: [
    { name: 'kind', kind: 'choice', choices: (app) => ['part', 'whole'].map((value) => ({ value, label: app.t(`publication.${value}`) })), of: kindOf },
    { name: 'visibility', kind: 'choice', choices: (app) => VISIBILITIES.map((value) => ({ value, label: app.t(`visibility.${value}`) })), of: (p) => p.visibility },
  ],
};
