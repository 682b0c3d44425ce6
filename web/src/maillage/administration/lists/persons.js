// Personal data: every person that is recorded, why, from where, and until when. What should be gone comes first.

/** @typedef {{id: string, name: string, function: string | null, structure: import('../../api/contract.js').Named | null, legalBasis: string, obtainedFrom: string, purgeOn: string, overdue: boolean}} Held */

/** @type {import('../listing.js').List<Held>} */
export const personsList = {
  address: () => '/api/personal-data',
  rows: (answer) => [...answer.persons].sort((a, b) => Number(b.overdue) - Number(a.overdue) || a.purgeOn.localeCompare(b.purgeOn)),
  search: true,
  csv: true,
  id: (p) => p.id,
  columns: [
    { title: 'column.name', text: (p) => p.name },
    { title: 'column.structure', text: (p) => p.structure?.name ?? '' },
    { title: 'column.legalBasis', text: (p, words) => words.term('legal-basis', p.legalBasis) },
    { title: 'column.obtainedFrom', aside: true, text: (p) => p.obtainedFrom },
    { title: 'column.purgeOn', text: (p, words) => words.date(p.purgeOn) },
    { title: 'column.state', text: (p, words) => (p.overdue ? words.t('person.overdue') : ''), tag: () => 'warn' },
  ],
  filters: [
    { name: 'structure', kind: 'choice', choices: (_, known) => known.structureChoices, of: (p) => p.structure?.id ?? '' },
    { name: 'legalBasis', kind: 'choice', choices: (app) => (app.words.vocabularies['legal-basis'] ?? []).map((t) => ({ value: t.code, label: app.words.label(t.label) })), of: (p) => p.legalBasis },
  ],
};
