import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factText, factTitle } from '../src/maillage/card/facts.js';
import { Words } from '../src/maillage/i18n/words.js';

const VOCABULARIES = /** @type {any} */ ({
  'site-type': [{ code: 'ZSC', label: { fr: 'zone spéciale de conservation', en: 'special area of conservation' } }],
  'actor-family': [{ code: 'associations', label: { fr: 'associations et fondations', en: 'associations' } }],
});
const words = new Words('fr', VOCABULARIES);

/** @param {any} value @param {{vocabulary?: string, unit?: string}} what */
const text = (value, { vocabulary = undefined, unit = undefined }) => factText(/** @type {any} */ ({ value, vocabulary: vocabulary ?? null, unit: unit ?? null }), '', words);

test('a code that people quote stands beside its label, our own short names do not', () => {
  assert.equal(text('ZSC', { vocabulary: 'site-type' }), 'zone spéciale de conservation (ZSC)');
  assert.equal(text('associations', { vocabulary: 'actor-family' }), 'associations et fondations');
  assert.equal(text('96', { vocabulary: 'site-type' }), '96');
});

test('money, shares and progress have their signs', () => {
  assert.equal(text(1850000, { unit: 'EUR' }), '1\u202f850\u202f000\u00a0€');
  assert.equal(text(0.4, { unit: '1' }), '40,0\u202f%');
  assert.equal(text(60, { unit: '%' }), '60,0\u202f%');
});

test('a bare code is said to be one by its title', () => {
  const fact = (/** @type {string} */ property) => /** @type {any} */ ({ property, title: { fr: 'Titre', en: 'Title' } });
  assert.equal(factTitle('actors', fact('legal_category'), words), 'Catégorie juridique (code Insee)');
  assert.equal(factTitle('territories', fact('epci'), words), 'EPCI (SIREN)');
  assert.equal(factTitle('funding-perimeters', fact('code'), words), 'Titre');
});
