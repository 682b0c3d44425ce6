// The table and the chart, in English.

/** @type {import('../words.js').Texts} */
export const table = {
  'table.title': 'Table and chart',
  'table.close': 'Close the table',
  'table.columns': 'Columns',
  'table.firstColumns': 'Back to the first columns',
  'table.download': 'Download',
  'table.csv': 'CSV',
  'table.csvWhy': 'text, codes, coordinates or WKT',
  'table.spreadsheet': 'CSV for spreadsheets',
  'table.spreadsheetWhy': 'the same, with the mark that makes accents readable',
  'table.geojson': 'GeoJSON',
  'table.geojsonWhy': 'for a GIS, with geometries',
  'table.cut': 'The file has the first {most} of {n} rows. Narrow the question to have them all.',
  'table.caption': '{title}: the rows of the question',
  'table.sortBy': 'Sort by {title}',
  'table.failed': 'The table could not be read',
  'table.loading': 'Reading more…',
  'table.full': 'The first {n} of {of} rows. Narrow the question or sort otherwise; the file to download has more.',
  'table.announceUp': { one: 'Table: {n} row, by {title}, ascending', other: 'Table: {n} rows, by {title}, ascending' },
  'table.announceDown': { one: 'Table: {n} row, by {title}, descending', other: 'Table: {n} rows, by {title}, descending' },

  'chart.by': 'Breakdown by',
  'chart.empty': 'There is no value to count.',
  'chart.definition': '{layer} counted by {title}; all criteria of the question but this one',
  'chart.n': '{n} in all, {values} values',
  'chart.method': 'each thing is counted once; those without a value are not',
  'chart.methodMany': 'a thing is counted for each of its values: the sum exceeds the total',
};
