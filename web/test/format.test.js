import assert from 'node:assert/strict';
import { test } from 'node:test';
import { area, coordinates, date, direction, distance, moment, number, percent, towards } from '../src/maillage/i18n/format.js';

const T = '\u202f';      // narrow no-break space
const N = '\u00a0';      // no-break space

test('numbers', () => {
  assert.equal(number('fr', 1234.5), `1${T}234,5`);
  assert.equal(number('en', 1234.5), '1,234.5');
});

test('shares: one digit, two when small, never 100 for less and never 0 for more', () => {
  assert.equal(percent('fr', 0.543), `54,3${T}%`);
  assert.equal(percent('fr', 0.0003), `0,03${T}%`);
  assert.equal(percent('fr', 0.00001), `<${N}0,01${T}%`);
  assert.equal(percent('fr', 1), `100${T}%`);
  assert.equal(percent('fr', 0.999), `99,9${T}%`);
  assert.equal(percent('fr', 0), `0,0${T}%`);
  assert.equal(percent('en', 0.543), '54.3%');
});

test('areas', () => {
  assert.equal(area('fr', 850), `850${N}m²`);
  assert.equal(area('fr', 876000), `87,6${N}ha`);
  assert.equal(area('fr', 12566370), `12,57${N}km²`);
  assert.equal(area('fr', 1040000, true), `1,04${N}km²`);
  assert.equal(area('fr', 2.5e9), `2${T}500${N}km²`);
});

test('distances', () => {
  assert.equal(distance('fr', 84), `84${N}m`);
  assert.equal(distance('fr', 184), `180${N}m`);
  assert.equal(distance('fr', 2000), `2${N}km`);
  assert.equal(distance('fr', 2440), `2,4${N}km`);
  assert.equal(distance('fr', 12400), `12${N}km`);
});

test('dates, coordinates and directions', () => {
  assert.equal(date('fr', '2026-11-21'), '21 nov. 2026');
  assert.equal(date('en', '2026-11-21'), '21 Nov 2026');
  assert.equal(date('fr', '2026-03-01'), '1er mars 2026');
  assert.equal(date('en', '2026-03-01'), '1 Mar 2026');
  assert.equal(date('fr', '2026-03-11'), '11 mars 2026');
  assert.equal(moment('fr', '2026-03-01T08:05:00Z'), '1er mars 2026, 09\u00a0h\u00a005');
  assert.equal(date('fr', '2026-11-03T23:30:00Z'), '4 nov. 2026');
  assert.equal(coordinates('fr', 44.7318, -3.0416), `44,7318°${N}N · 3,0416°${N}O`);
  assert.deepEqual([0, 44, 225, 359, -90].map((b) => direction('fr', b)), ['N', 'N-E', 'S-O', 'N', 'O']);
});

test('a direction in a sentence is a word', () => {
  assert.deepEqual([0, 44, 225, 268, -90].map((b) => towards('fr', b)), ['au nord', 'au nord-est', 'au sud-ouest', 'à l’ouest', 'à l’ouest']);
  assert.deepEqual([90, 135].map((b) => towards('en', b)), ['to the east', 'to the south-east']);
});
