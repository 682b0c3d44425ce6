import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisFor } from '../src/maillage/table/axis.js';
import { cellText, columnsOf, firstColumns, nextSort, readSort, toggledColumn, unitOf } from '../src/maillage/table/columns.js';
import { Words } from '../src/maillage/i18n/words.js';
import { FIRST } from '../src/maillage/state/state.js';
import * as go from '../src/maillage/state/transitions.js';
import { fromQuery, toQuery } from '../src/maillage/state/url.js';
import { Pages } from '../src/maillage/question/pages.js';

/** @param {string} name @param {string} [type] @param {object} [more] @returns {any} */
const property = (name, type = 'string', more = {}) => ({ name, type, title: { fr: name, en: name }, unit: null, vocabulary: null, facet: false, tile: false, ...more });
/** @type {any} */
const LAYER = {
  id: 'protected-sites',
  properties: [property('name'), property('type', 'string', { facet: true, vocabulary: 'site-type' }), property('legal_act'), property('manager'), property('area', 'number', { unit: 'm2' }), property('themes', 'string[]', { facet: true, vocabulary: 'theme' }), property('source')],
};
const words = new Words('fr', { 'site-type': [{ code: 'ZSC', label: { fr: 'zone spéciale', en: 'special area' }, parent: null, order: 1 }] });
const names = (/** @type {string[]} */ chosen) => columnsOf(LAYER, chosen).map((p) => p.name);

test('at first the table has the name, what is counted, measures, and what tells things apart', () => {
  assert.deepEqual(firstColumns(LAYER), ['name', 'type', 'manager', 'area', 'themes']);
  assert.deepEqual(names([]), ['name', 'type', 'manager', 'area', 'themes']);
});

test('a column is added and taken away in the order of the layer; the name stays; the first choice is no choice', () => {
  const more = toggledColumn(LAYER, [], 'source');
  assert.deepEqual(more, ['name', 'type', 'manager', 'area', 'themes', 'source']);
  assert.deepEqual(toggledColumn(LAYER, more, 'source'), []);
  assert.deepEqual(names(['source', 'gone']), ['name', 'source']);
});

test('a press on a head sorts letters upwards and numbers downwards, a second one turns round', () => {
  const [name, , , , area] = LAYER.properties;
  assert.equal(nextSort(name, 'name'), '-name');
  assert.equal(nextSort(area, 'name'), '-area');
  assert.equal(nextSort(area, '-area'), 'area');
  assert.equal(nextSort(name, '-area'), 'name');
  assert.deepEqual(readSort('-area'), { name: 'area', descending: true });
});

test('cells say labels, and measures in one unit for the column', () => {
  const [, type, , , area] = LAYER.properties;
  assert.equal(cellText('ZSC', type, words), 'zone spéciale');
  assert.equal(cellText(11268404, area, words), '1\u202f126,8');
  assert.equal(cellText(870000, area, words), '87,0');
  assert.equal(unitOf(area), 'ha');
  assert.equal(cellText(0.5, property('rate', 'number', { unit: '1' }), words), '50,0\u202f%');
  assert.equal(cellText(['a', 'b'], LAYER.properties[5], words), 'a, b');
  assert.equal(cellText('2026-11-21', property('day', 'date'), words), '21 nov. 2026');
  assert.equal(cellText(null, area, words), '');
});

test('an axis ends on a round number, in whole steps', () => {
  assert.deepEqual(axisFor(65), { end: 80, ticks: [0, 20, 40, 60, 80] });
  assert.deepEqual(axisFor(1), { end: 1, ticks: [0, 1] });
  assert.deepEqual(axisFor(3).ticks, [0, 1, 2, 3]);
  assert.ok(axisFor(1234).end >= 1234 && axisFor(1234).ticks.length <= 6);
});

test('the table is in the link: open, its order, its columns, its chart', () => {
  const s = go.charted(go.choseColumns(go.sortedBy(go.toggledTable(FIRST), '-verified_on'), ['name', 'siret']), 'themes');
  assert.equal(toQuery(s), '?table=1&sort=-verified_on&columns=name,siret&chart=themes');
  assert.deepEqual(fromQuery(toQuery(s)), s);
  assert.equal(fromQuery('?sort=DROP TABLE').sort, 'name');
});

test('another layer has other columns; Escape closes the card, then the table, then the place', () => {
  const s = go.sortedBy(go.toggledTable(FIRST), '-siret');
  assert.deepEqual([go.askedAbout(s, 'territories').sort, go.askedAbout(s, 'territories').table], ['name', true]);
  const opened = go.openedRecord(go.askedPlace(s, { kind: 'point', lon: 3, lat: 44 }), { layer: 'actors', id: 'x' });
  const withoutCard = go.closedLast(opened);
  assert.deepEqual([withoutCard.record, withoutCard.table], [null, true]);
  const withoutTable = go.closedLast(withoutCard);
  assert.equal(withoutTable.table, false);
  assert.notEqual(withoutTable.place, null);
});

test('a table stops gathering at its most', () => {
  const pages = new Pages(() => {}, 2);
  const feature = /** @type {any} */ ({ id: '1' });
  pages.now = { key: 'k', loading: false, error: null, value: { features: [feature], next: '/more', matched: 9 } };
  assert.equal(pages.full, false);
  pages.now = { ...pages.now, value: { features: [feature, feature], next: '/more', matched: 9 } };
  assert.equal(pages.full, true);
});
