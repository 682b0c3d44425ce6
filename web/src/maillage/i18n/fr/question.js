// The question and its list, in French.

/** @type {import('../words.js').Texts} */
export const question = {
  'question.title': 'Question',
  'question.announce': { one: '{n} résultat', other: '{n} résultats' },
  'question.clear': 'Retirer tous les critères',
  'question.download': 'Télécharger les résultats (GeoJSON)',
  'question.fold': 'Replier la question',
  'question.unfold': 'Déplier la question',
  'question.edit': 'Modifier la question',

  'sentence.family': 'parmi',
  'sentence.themes': 'thème',
  'sentence.type': 'de type',
  'sentence.kind': 'de nature',
  'sentence.status': 'à l’état',
  'sentence.purpose': 'pour',
  'sentence.within': 'dans',
  'sentence.near': 'à moins de',
  'sentence.of': 'de',
  'sentence.at': 'au',
  'sentence.date': 'À la date du',
  'sentence.add': 'Ajouter un critère',
  'sentence.remove': 'Retirer {text}',
  'sentence.about': 'La question porte sur',
  'sentence.distance': 'Distance',
  'sentence.touching': 'dans ce lieu',

  'within.label': 'Dans un lieu, ou près de lui',
  'within.hint': 'Commune, site, acteur…',
  'within.none': 'Aucun lieu de ce nom',

  'facet.more': { one: 'Voir {n} autre', other: 'Voir {n} autres' },

  'list.count': { one: '{n} résultat', other: '{n} résultats' },
  'list.order': 'par nom',
  'list.more': { one: 'Afficher le suivant', other: 'Afficher les {n} suivants' },
  'list.empty': 'Aucun résultat',
  'list.emptyWhy': 'Retirer un critère de la question, ou élargir la distance.',
  'list.failed': 'La liste n’a pas pu être lue',

  'search.label': 'Chercher un acteur, un site, un lieu',
  'search.hint': 'Acteur, site, commune…',
  'search.none': 'Rien ne porte le nom «\u00a0{text}\u00a0». Essayer un autre mot, ou un code.',
  'search.missing': 'La recherche n’est pas encore disponible.',
  'search.announce': { one: '{n} proposition', other: '{n} propositions' },
};
