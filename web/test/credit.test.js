import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words } from '../src/maillage/i18n/words.js';
import { creditOf } from '../src/maillage/layers/credit.js';
import { FIRST } from '../src/maillage/state/state.js';

const LAYERS = ['actors', 'protected-sites', 'actor-areas'].map((id) => ({ id, kind: 'actor' }));
const source = (/** @type {string} */ title, /** @type {string[]} */ layers, fictional = false) => ({ title, licence: null, fictional, layers });
const SAMPLE = source('Territoire fictif', ['actors', 'protected-sites'], true);

/** @param {any[]} sources @param {any} [state] @param {'fr' | 'en'} [lang] */
const credit = (sources, state = FIRST, lang = 'fr') => creditOf(/** @type {any} */ ({ state, layers: LAYERS, totals: { values: {} }, sources: { now: { value: sources } }, t: new Words(lang).t }));

test('the sample alone is fictional', () => assert.equal(credit([SAMPLE]).short, 'Données fictives · fond Maillage'));

test('real data are named; what is fictional beside them is said too', () => {
  assert.equal(credit([source('INPN', ['protected-sites'])]).short, 'Données\u00a0: INPN · fond Maillage');
  assert.equal(credit([source('INPN', ['protected-sites']), SAMPLE]).short, 'Données\u00a0: INPN · dont données fictives · fond Maillage');
  assert.equal(credit([source('INPN', ['protected-sites']), SAMPLE], FIRST, 'en').short, 'Data: INPN · partly fictional · Maillage base map');
});

test('only sources of layers that are drawn are named', () => {
  const mixed = [source('RNA', ['actors', 'actor-areas']), source('PNR', ['actor-areas']), { ...SAMPLE, layers: ['protected-sites'] }];
  assert.equal(credit(mixed, { ...FIRST, off: ['protected-sites'] }).short, 'Données\u00a0: RNA · fond Maillage');
});

test('many sources are counted on the map and all named in the whole', () => {
  const many = ['A', 'B', 'C', 'D'].map((t) => source(t, ['actors']));
  assert.equal(credit(many).short, 'Données\u00a0: A, B et 2 autres sources · fond Maillage');
  assert.equal(credit(many).whole, 'Données\u00a0: A, B, C, D · fond Maillage');
});

test('before the sources are known nothing is claimed', () => assert.equal(credit([]).short, 'fond Maillage'));
