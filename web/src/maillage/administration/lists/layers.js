// The layers, each with what it is made of.

import { askedAbout } from '../../state/transitions.js';

/** @typedef {import('../../api/contract.js').Layer} Layer */

const GEOMETRIES = ['point', 'line', 'polygon'];

/** @type {import('../listing.js').List<Layer>} */
export const layersList = {
  address: () => '/api/layers',
  rows: (answer) => answer.layers,
  search: true,
  id: (l) => l.id,
  columns: [
    { title: 'column.name', text: (l, words) => words.label(l.title) },
    { title: 'column.identifier', text: (l) => l.id },
    { title: 'column.geometry', text: (l, words) => words.t(`geometry.${l.geometryType}`) },
    { title: 'column.properties', number: true, text: (l, words) => words.number(l.properties.length) },
    { title: 'column.zooms', number: true, aside: true, text: (l) => `${l.minZoom}–${l.maxZoom}` },
    { title: 'column.licence', aside: true, text: (l) => l.licence ?? '' },
  ],
  filters: [{ name: 'geometry', kind: 'choice', choices: (app) => GEOMETRIES.map((value) => ({ value, label: app.t(`geometry.${value}`) })), of: (l) => l.geometryType }],
  open: (app, l) => app.change((s) => askedAbout(s, l.id)),
};
