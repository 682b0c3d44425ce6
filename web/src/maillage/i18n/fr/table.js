// The table and the chart, in French.

/** @type {import('../words.js').Texts} */
export const table = {
  'table.title': 'Tableau et graphique',
  'table.close': 'Fermer le tableau',
  'table.columns': 'Colonnes',
  'table.firstColumns': 'Revenir aux premières colonnes',
  'table.download': 'Télécharger',
  'table.csv': 'CSV',
  'table.csvWhy': 'texte, codes, coordonnées ou WKT',
  'table.spreadsheet': 'CSV pour tableur',
  'table.spreadsheetWhy': 'le même, avec la marque qui fait lire les accents',
  'table.geojson': 'GeoJSON',
  'table.geojsonWhy': 'pour un SIG, avec les géométries',
  'table.cut': 'Le fichier a les {most} premières lignes sur {n}. Préciser la question pour tout avoir.',
  'table.caption': '{title}\u00a0: les lignes de la question',
  'table.sortBy': 'Trier par {title}',
  'table.failed': 'Le tableau n’a pas pu être lu',
  'table.loading': 'Lecture de la suite…',
  'table.full': 'Les {n} premières lignes sur {of}. Préciser la question ou trier autrement\u202f; le fichier à télécharger en a plus.',
  'table.announceUp': { one: 'Tableau\u00a0: {n} ligne, par {title} croissant', other: 'Tableau\u00a0: {n} lignes, par {title} croissant' },
  'table.announceDown': { one: 'Tableau\u00a0: {n} ligne, par {title} décroissant', other: 'Tableau\u00a0: {n} lignes, par {title} décroissant' },

  'chart.by': 'Répartition par',
  'chart.empty': 'Aucune valeur à compter.',
  'chart.definition': '{layer} comptés par {title}\u202f; tous les critères de la question, sauf celui-ci',
  'chart.n': '{n} au total, {values} valeurs',
  'chart.method': 'chaque objet est compté une fois\u202f; ceux sans valeur ne le sont pas',
  'chart.methodMany': 'un objet est compté pour chacune de ses valeurs\u00a0: la somme dépasse le total',
};
