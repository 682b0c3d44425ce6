import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundFor } from '../src/maillage/state/sound.js';
import { FIRST } from '../src/maillage/state/state.js';
import { openedRecord } from '../src/maillage/state/transitions.js';

const ID = '7d0c9c1e-0000-4000-8000-000000000001';
const SITE = { layer: 'protected-sites', id: ID };
const LAYERS = /** @type {any} */ ([
  { id: 'actors', properties: [{ name: 'name' }, { name: 'family', facet: true }, { name: 'status', facet: true, vocabulary: 'actor-status' }] },
  { id: 'protected-sites', properties: [{ name: 'name' }, { name: 'type', facet: true }, { name: 'area' }] },
]);
const VOCABULARIES = /** @type {any} */ ({ 'actor-status': [{ code: 'actif' }, { code: 'cesse' }] });

/** @param {Partial<import('../src/maillage/state/state.js').State>} part */
const taken = (part) => soundFor({ ...FIRST, ...part }, LAYERS, VOCABULARIES);

test('a link whose words are all known is taken as it is', () => {
  const state = { ...FIRST, layer: 'protected-sites', where: { type: ['ZSC'] }, sort: '-area', columns: ['area'], chart: 'type', within: [{ ...SITE, distance: 5 }], record: SITE, selected: SITE, zone: ID };
  assert.equal(soundFor(state, LAYERS, VOCABULARIES).state, state);
});

test('an unknown layer gives the first one, without the words of the other', () => {
  const { state, left } = taken({ layer: 'unknown', where: { x: ['1'] }, sort: '-x' });
  assert.deepEqual([state.layer, state.where, state.sort, left], ['actors', {}, 'name', [{ part: 'layer', name: 'unknown' }]]);
});

test('an unknown property leaves its criterion, order, column or chart', () => {
  const { state, left } = taken({ where: { family: ['a'], colour: ['red'] }, sort: '-colour', columns: ['family', 'colour'], chart: 'colour' });
  assert.deepEqual([state.where, state.sort, state.columns, state.chart], [{ family: ['a'] }, 'name', ['family'], '']);
  assert.deepEqual(left.map((l) => l.part), ['where', 'sort', 'columns', 'chart']);
});

test('a thing that cannot be one is left, and a card with its own selection is told once', () => {
  const odd = { layer: 'actors', id: 'xyz' };
  const { state, left } = taken({ record: odd, selected: odd, place: { kind: 'feature', layer: 'nothing', id: ID, buffer: 0 }, within: [{ ...odd, distance: null }, { ...SITE, distance: null }], zone: 'xyz' });
  assert.deepEqual([state.record, state.selected, state.place, state.zone], [null, null, null, null]);
  assert.deepEqual(state.within, [{ ...SITE, distance: null }]);
  assert.deepEqual(left.map((l) => l.part), ['within', 'place', 'record', 'zone']);
});

test('a value that its vocabulary does not have is left, and its criterion when it was the only one', () => {
  const { state, left } = taken({ where: { status: ['actif', 'nimporte'], family: ['anything'] } });
  assert.deepEqual([state.where, left], [{ status: ['actif'], family: ['anything'] }, [{ part: 'value', name: 'nimporte' }]]);
  assert.deepEqual(taken({ where: { status: ['nimporte'] } }).state.where, {});
});

test('where vocabularies could not be read, values are taken as they are', () => {
  assert.deepEqual(soundFor({ ...FIRST, where: { status: ['nimporte'] } }, LAYERS, {}).left, []);
});

test('a link to the card of what is in no layer holds; nothing on the map is chosen with it', () => {
  const programme = { layer: 'programmes', id: ID };
  assert.deepEqual(taken({ record: programme }).left, []);
  assert.deepEqual(taken({ record: { layer: 'programmes', id: 'x' } }).left.map((l) => l.part), ['record']);
  assert.equal(openedRecord(FIRST, programme).selected, null);
});
