// A person is in no layer, so that no map or list has them: their card shows the facts of the record itself.

/** @typedef {import('./contract.js').RecordCard} RecordCard */

/** In the order of the card, each with its vocabulary; titles are `field.persons.*`. @type {Record<string, string | null>} */
const FACTS = { function: null, email: null, phone: null, notes: null, legalBasis: 'legal-basis', obtainedFrom: null, purgeOn: null };

/** @param {RecordCard} card @returns {RecordCard} */
export function withPersonFacts(card) {
  if (card.layer !== 'persons') return card;
  const facts = Object.entries(FACTS).map(([property, vocabulary]) => ({ property, title: { fr: property, en: property }, value: card.record?.[property] ?? null, vocabulary, unit: null }));
  return { ...card, kind: 'person', facts };
}
