import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from '../src/maillage/api/placed.js';

const POINT = { type: 'Point', coordinates: [3, 44] };
const link = (role, layer, id, direction = 'out') => ({ role, direction, layer, id, name: id, strength: null, since: null });
const card = (layer, links) => ({ layer, links, places: [], geometry: POINT, facts: [{ property: 'address', value: '2, rue du Pont' }] });
const ITEMS = {
  z: { properties: { kind: 'antenne', address: 'Vaucelle' }, geometry: POINT },
  b: { properties: { kind: 'atelier' }, geometry: POINT },
  w: { properties: { area: 174e6, composition: ['1', '2'] }, geometry: { type: 'Polygon', coordinates: [] } },
};
const read = async (l) => ITEMS[l.id] ?? assert.fail('not found');

test('an actor has a seat, establishments by name and areas; what it knows stays a link', async () => {
  const known = link('leader', 'actions', 'a');
  const shown = await placed(card('actors', [link('area', 'actor-areas', 'w'), link('establishment', 'actor-establishments', 'z'), known, link('establishment', 'actor-establishments', 'b')]), read);
  assert.deepEqual(shown.places.map((p) => [p.role, p.name, p.kind, p.address, p.areaSquareMetres]), [
    ['seat', '', null, '2, rue du Pont', null], ['establishment', 'b', 'atelier', '', null], ['establishment', 'z', 'antenne', 'Vaucelle', null], ['area', 'w', null, '', 174e6]]);
  assert.equal(shown.places[3].territories, 2);
  assert.deepEqual(shown.links, [known]);
});

test('a place that cannot be read stays a link', async () => {
  const lost = link('establishment', 'actor-establishments', 'gone');
  const shown = await placed(card('actors', [lost]), read);
  assert.deepEqual(shown.links, [lost]);
  assert.equal(shown.places.length, 1);
});

test('an establishment keeps the link to its actor and has no list of places', async () => {
  const owner = link('establishment', 'actors', 'owner', 'in');
  const shown = await placed(card('actor-establishments', [owner]), read);
  assert.deepEqual([shown.links, shown.places], [[owner], []]);
});
