// The question and its list, in English.

/** @type {import('../words.js').Texts} */
export const question = {
  'question.title': 'Question',
  'question.announce': { one: '{n} result', other: '{n} results' },
  'question.clear': 'Remove all criteria',
  'question.download': 'Download the results (GeoJSON)',
  'question.fold': 'Fold the question',
  'question.unfold': 'Unfold the question',
  'question.edit': 'Edit the question',

  'sentence.family': 'among',
  'sentence.themes': 'on',
  'sentence.type': 'of type',
  'sentence.kind': 'of kind',
  'sentence.status': 'with status',
  'sentence.purpose': 'for',
  'sentence.within': 'in',
  'sentence.near': 'within',
  'sentence.of': 'of',
  'sentence.at': 'on',
  'sentence.date': 'As of',
  'sentence.add': 'Add a criterion',
  'sentence.remove': 'Remove {text}',
  'sentence.about': 'The question is about',
  'sentence.distance': 'Distance',
  'sentence.touching': 'in this place',

  'within.label': 'In a place, or near it',
  'within.hint': 'Commune, site, actor…',
  'within.none': 'No place with this name',

  'facet.more': { one: 'Show {n} more', other: 'Show {n} more' },

  'list.count': { one: '{n} result', other: '{n} results' },
  'list.order': 'by name',
  'list.more': { one: 'Show the next one', other: 'Show the next {n}' },
  'list.empty': 'Nothing found',
  'list.emptyWhy': 'Remove a criterion from the question, or widen the distance.',
  'list.failed': 'The list could not be read',

  'search.label': 'Search for an actor, a site, a place',
  'search.hint': 'Actor, site, commune…',
  'search.none': 'Nothing is named “{text}”. Try another word, or a code.',
  'search.missing': 'Search is not available yet.',
  'search.announce': { one: '{n} suggestion', other: '{n} suggestions' },
};
