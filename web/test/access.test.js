import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessText } from '../src/maillage/card/access.js';
import { Words } from '../src/maillage/i18n/words.js';

const PARK = { id: 'p', name: 'Parc' };
const open = /** @type {const} */ ({ level: 'public', place: 'public', blur: null, structure: PARK, partners: [], mayWrite: false, mayDecide: false });
const untold = { structure: null, partners: null };

test('who sees a record is said for each level, naming whom the caller is told', () => {
  const said = (/** @type {any} */ access) => accessText({ ...open, ...access }, new Words('fr'));
  assert.equal(said({}), 'Public\u00a0: visible par tous');
  assert.equal(said({ level: 'partners', partners: [{ id: 'q', name: 'Eau vive' }, { id: 'r', name: 'EPCI' }] }), 'Partenaires\u00a0: visible par Parc, et par Eau vive, EPCI');
  assert.equal(said({ level: 'partners', ...untold }), 'Partenaires\u00a0: visible par sa structure et ses partenaires');
  assert.equal(said({ level: 'structure' }), 'Structure\u00a0: visible par Parc');
  assert.equal(said({ level: 'private', structure: null }), 'Privé\u00a0: visible par l’opérateur du service, gestionnaires seulement');
});

test('a blurred place is said with how, and who sees it exactly', () => {
  assert.equal(accessText({ ...open, ...untold, place: 'structure', blur: 'grid' }, new Words('en')), 'Public: everyone sees it; place blurred to a square of a kilometre, exact for the structure');
});

test('a place that is for as many as its record, or for more, is blurred to nobody who sees it', () => {
  const said = (/** @type {any} */ access) => accessText({ ...open, blur: 'grid', ...access }, new Words('fr'));
  for (const [level, place] of [['structure', 'structure'], ['structure', 'partners'], ['private', 'private']]) assert.doesNotMatch(said({ level, place }), /flout/);
  assert.match(said({ level: 'partners', place: 'structure' }), /flout/);
});
