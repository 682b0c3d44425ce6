import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awayFrom } from '../src/maillage/answer/away.js';

const EXTENT = /** @type {[number, number, number, number]} */ ([2.8, 44.5, 3.3, 44.9]);

test('a place among the data is not away, nor is a thing of the service', () => {
  assert.equal(awayFrom({ kind: 'point', lon: 3, lat: 44.7 }, EXTENT), null);
  assert.equal(awayFrom({ kind: 'feature', layer: 'actors', id: 'x', buffer: 0 }, EXTENT), null);
  assert.equal(awayFrom({ kind: 'point', lon: 10, lat: 44.7 }, null), null);
});

test('a place away says how far the data are', () => {
  const away = awayFrom({ kind: 'circle', lon: 3, lat: 45.9, radius: 500 }, EXTENT);
  assert.ok(away && Math.abs(away.metres - 111_200) < 500);
  assert.equal(away.swapped, null);
});

test('latitude first gives the place that was meant', () => {
  assert.deepEqual(awayFrom({ kind: 'circle', lon: 44.7, lat: 3, radius: 500 }, EXTENT)?.swapped, { kind: 'circle', lon: 3, lat: 44.7, radius: 500 });
  const ring = /** @type {[number, number][]} */ ([[44.7, 3], [44.8, 3], [44.8, 3.1]]);
  assert.deepEqual(awayFrom({ kind: 'shape', ring, buffer: 0 }, EXTENT)?.swapped, { kind: 'shape', ring: [[3, 44.7], [3, 44.8], [3.1, 44.8]], buffer: 0 });
});

test('what would not be on Earth is not offered', () => {
  assert.equal(awayFrom({ kind: 'point', lon: 144.7, lat: 3 }, [3, 80, 4, 150])?.swapped, null);
});
