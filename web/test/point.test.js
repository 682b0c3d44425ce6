import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insideOf } from '../src/maillage/geo/point.js';
import { depthOf } from '../src/maillage/geo/depth.js';

const SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];

test('a sign stands inside the area, not in its hole nor in its bay', () => {
  assert.deepEqual(insideOf({ type: 'Polygon', coordinates: [SQUARE] }), [2, 2]);
  const [x] = insideOf({ type: 'Polygon', coordinates: [SQUARE, [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]] }) ?? [];
  assert.ok(x !== undefined && (x < 1 || x > 3), String(x));
  const horseshoe = [[0, 0], [4, 0], [4, 4], [3, 4], [3, 1], [1, 1], [1, 4], [0, 4], [0, 0]];
  const [bay] = insideOf({ type: 'Polygon', coordinates: [horseshoe] }) ?? [];
  assert.ok(bay !== undefined && (bay < 1 || bay > 3), String(bay));
});

test('of several parts the widest has the sign, and a point or nothing has none', () => {
  const small = [[10, 0], [11, 0], [11, 1], [10, 1], [10, 0]];
  assert.deepEqual(insideOf({ type: 'MultiPolygon', coordinates: [[small], [SQUARE]] }), [2, 2]);
  assert.equal(insideOf({ type: 'Point', coordinates: [1, 1] }), null);
  assert.equal(insideOf(null), null);
});

test('areas side by side are one deep, levels over each other are as many, and points are none', () => {
  const area = (/** @type {number[]} */ ...[w, s, e, n]) => /** @type {any} */ ({ geometry: { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] } });
  const point = /** @type {any} */ ({ geometry: { type: 'Point', coordinates: [9, 9] } });
  const communes = [area(0, 0, 1, 2), area(1, 0, 2, 2), point, /** @type {any} */ ({ geometry: null })];
  assert.equal(depthOf(communes), 1);
  assert.equal(depthOf([...communes, area(0, 0, 2, 2), area(0, 0, 2, 2)]), 3);
  assert.equal(depthOf([point]), 0);
});
