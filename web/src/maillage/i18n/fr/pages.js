// The pages of data below /ogc.

/** @type {import('../words.js').Texts} */
export const pages = {
  'pages.conditions': 'Conditions',
  'pages.add': 'Ajouter une condition',
  'pages.remove': 'Enlever',
  'pages.property': 'Propriété',
  'pages.operator': 'Comparaison',
  'pages.value': 'Valeur',
  'pages.operator.=': 'égale',
  'pages.operator.<>': 'différente de',
  'pages.operator.<': 'inférieure à',
  'pages.operator.<=': 'au plus',
  'pages.operator.>': 'supérieure à',
  'pages.operator.>=': 'au moins',
  'pages.operator.contains': 'contient',
  'pages.operator.known': 'connue',
  'pages.operator.unknown': 'inconnue',
};
