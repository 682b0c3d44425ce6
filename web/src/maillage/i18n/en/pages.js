// The pages of data below /ogc.

/** @type {import('../words.js').Texts} */
export const pages = {
  'pages.conditions': 'Conditions',
  'pages.add': 'Add a condition',
  'pages.remove': 'Remove',
  'pages.property': 'Property',
  'pages.operator': 'Comparison',
  'pages.value': 'Value',
  'pages.operator.=': 'is',
  'pages.operator.<>': 'is not',
  'pages.operator.<': 'below',
  'pages.operator.<=': 'at most',
  'pages.operator.>': 'above',
  'pages.operator.>=': 'at least',
  'pages.operator.contains': 'contains',
  'pages.operator.known': 'is known',
  'pages.operator.unknown': 'is unknown',
};
