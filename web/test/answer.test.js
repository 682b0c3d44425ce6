import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestFirst } from '../src/maillage/answer/distance.js';

const PLACE = /** @type {any} */ ({ centre: [3, 44.7], areaSquareMetres: 1e6 });

/** @param {string} id @param {object} more */
const item = (id, more) => /** @type {any} */ ({ id, role: null, shareOfPlace: null, areaSquareMetres: null, lengthMetres: null, distanceMetres: null, point: null, ...more });

test('who is here comes before who acts here, the nearest first', () => {
  const far = item('far', { role: 'seat', point: [3.01, 44.7] });
  const close = item('close', { role: 'establishment', point: [3.001, 44.7] });
  const covers = item('covers', { role: 'area', shareOfPlace: 1, areaSquareMetres: 1e9 });
  const around = item('around', { role: 'area', areaSquareMetres: 1e8 });
  assert.deepEqual(nearestFirst([covers, far, around, close], PLACE).map((i) => i.id), ['close', 'far', 'covers', 'around']);
});
