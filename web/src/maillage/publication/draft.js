// A publication before it is made: from the question that is asked, under an id that its title gives.

import { writeNear } from '../state/places.js';
import { folded } from '../search/folded-text.js';

/** @typedef {import('../api/publications.js').Body} Body */
/** @typedef {import('../api/publications.js').Publication} Publication */
/** @typedef {import('../api/contract.js').Layer} Layer */
/** @typedef {import('../api/contract.js').Property} Property */

export const LICENCES = ['Licence Ouverte 2.0', 'ODbL 1.0', 'CC BY 4.0'];

/** Metres: what a screen, a commune and a région can do without. */
export const TOLERANCES = [0, 1, 5, 10, 25, 50, 100, 250, 500, 1000];

const LONGEST_ID = 60;

/** @param {import('../question/parameters.js').Question} question @param {Layer} layer @returns {Body} */
export const draftOf = ({ where, within }, layer) => ({
  id: '', layer: layer.id, title: { fr: '', en: '' }, description: { fr: '', en: '' }, licence: LICENCES[0], attribution: layer.attribution ?? '', filter: filterOf(where, layer), within: within.map(writeNear),
  properties: layer.properties.filter((p) => !p.members).map((p) => p.name), toleranceMetres: 0, visibility: 'public', structure: null,
});

/** What is changed of one that there is. @param {Publication} p @returns {Body} */
export const bodyOf = ({ id, layer, title, description, licence, attribution, filter, within, properties, toleranceMetres, visibility, structure }) => ({
  id, layer: layer ?? '', title, description, licence: licence ?? '', attribution: attribution ?? '', filter: filter ?? '', within, properties, toleranceMetres, visibility, structure,
});

/** The values that are kept, as CQL2 text. @param {Record<string, string[]>} where @param {Layer} layer */
export function filterOf(where, layer) {
  return Object.keys(where).sort().flatMap((name) => {
    const property = layer.properties.find((p) => p.name === name);
    return property ? [oneOf(property, where[name])] : [];
  }).join(' AND ');
}

/** @param {Property} property @param {string[]} values */
function oneOf({ name, type }, values) {
  const list = `(${values.map((v) => literal(type, v)).join(', ')})`;
  return type === 'string[]' ? `A_OVERLAPS(${name}, ${list})` : `${name} IN ${list}`;
}

/** @param {string} type @param {string} value */
function literal(type, value) {
  if (type === 'integer' || type === 'number') return String(Number(value));
  if (type === 'boolean') return value === 'true' ? 'TRUE' : 'FALSE';
  return type === 'date' ? `DATE('${value}')` : `'${value.replaceAll("'", "''")}'`;
}

/** « Associations de l’eau » → `associations-de-l-eau`: letters, digits and hyphens, a letter first. @param {string} title */
export function slugOf(title) {
  const slug = folded(title).replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  return slug.slice(0, LONGEST_ID).replace(/-+$/, '');
}

/** How the map asks for what would be published of the base. @param {Body} body */
export function previewQuery({ filter, within, toleranceMetres }) {
  const query = new URLSearchParams();
  if (filter.trim()) query.set('filter', filter.trim());
  within.forEach((place) => query.append('within', place));
  if (toleranceMetres) query.set('toleranceMetres', String(toleranceMetres));
  return query.size ? `?${query}` : '';
}
