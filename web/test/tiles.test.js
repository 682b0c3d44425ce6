import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTile } from '../src/maillage/map/vector/reader.js';
import { covering, tileZoom, toFrame } from '../src/maillage/map/vector/frame.js';
import { collisions } from '../src/maillage/map/vector/collisions.js';
import { moduleFrom } from './jars.js';

const { default: Pbf } = await moduleFrom('pbf', '4.0.1', 'index.js');

/** @param {number} n @returns {number[]} */
const varint = (n) => (n > 127 ? [(n % 128) | 128, ...varint(Math.floor(n / 128))] : [n]);
const field = (/** @type {number} */ tag, /** @type {number[]} */ bytes) => [...varint(tag * 8 + 2), ...varint(bytes.length), ...bytes];
const number = (/** @type {number} */ tag, /** @type {number} */ n) => [...varint(tag * 8), ...varint(n)];
const text = (/** @type {string} */ s) => [...new TextEncoder().encode(s)];
const zigzag = (/** @type {number} */ n) => (n < 0 ? -2 * n - 1 : 2 * n);
const packed = (/** @type {number} */ tag, /** @type {number[]} */ ns) => field(tag, ns.flatMap(varint));
const feature = (/** @type {number} */ key, /** @type {number[]} */ tags, /** @type {number} */ kind, /** @type {number[]} */ geometry) => field(2, [...number(1, key), ...packed(2, tags), ...number(3, kind), ...packed(4, geometry)]);

const SQUARE = [9, zigzag(10), zigzag(-5), 26, zigzag(20), 0, 0, zigzag(20), zigzag(-20), 0, 15];
const HOLE = [9, zigzag(5), zigzag(-5), 18, zigzag(0), zigzag(5), zigzag(5), zigzag(0), 15];
const layer = [
  ...number(15, 2), ...field(1, text('protected-sites')),
  ...feature(5_000_000_000, [0, 0, 1, 1], 3, [...SQUARE, ...HOLE]),
  ...feature(2, [0, 2], 1, [17, zigzag(1), zigzag(2), zigzag(3), zigzag(4)]),
  ...feature(3, [], 2, [9, zigzag(0), zigzag(0), 10, zigzag(4096), zigzag(4096)]),
  ...field(3, text('name')), ...field(3, text('area')),
  ...field(4, field(1, text('Tourbière'))), ...field(4, number(5, 876000)), ...field(4, field(1, text('Ravin'))),
  ...number(5, 4096),
];
const [read] = readTile(new Pbf(Uint8Array.from(field(3, layer))));

test('a layer has its name, its extent and its features', () => {
  assert.deepEqual([read.name, read.extent, read.features.length], ['protected-sites', 4096, 3]);
});

test('a polygon has its rings, its key and its properties', () => {
  const [area] = read.features;
  assert.equal(area.key, 5_000_000_000);
  assert.deepEqual(area.properties, { name: 'Tourbière', area: 876000 });
  assert.deepEqual([...area.parts[0]], [10, -5, 30, -5, 30, 15, 10, 15]);
  assert.deepEqual([...area.parts[1]], [15, 10, 15, 15, 20, 15]);
});

test('the points of a multipoint stay together', () => {
  assert.deepEqual([...read.features[1].parts[0]], [1, 2, 4, 6]);
});

test('a line', () => {
  assert.deepEqual([...read.features[2].parts[0]], [0, 0, 4096, 4096]);
});

test('an empty answer has no layer', () => assert.deepEqual(readTile(new Pbf(new Uint8Array(0))), []));

test('tiles are one zoom larger than the map, within what the layer has', () => {
  assert.equal(tileZoom(12, { minZoom: 0, maxZoom: 16 }), 11);
  assert.equal(tileZoom(18, { minZoom: 0, maxZoom: 16 }), 16);
  assert.equal(tileZoom(9, { minZoom: 9, maxZoom: 16 }), 9);
  assert.equal(tileZoom(8, { minZoom: 9, maxZoom: 16 }), null);
});

test('a frame is covered from its middle, and no tile is outside the world', () => {
  const frame = { zoom: 1, left: -100, top: -100, width: 700, height: 700, ratio: 1, seen: { left: 0, top: 0, right: 700, bottom: 700 } };
  assert.deepEqual(covering(frame, 0), [{ z: 0, x: 0, y: 0 }]);
  assert.deepEqual(toFrame(frame, [0, 0]).map(Math.round), [356, 356]);
});

test('what is blocked stays free for its own mark', () => {
  const mark = { left: 0, top: 0, right: 10, bottom: 10 };
  const room = collisions([mark]);
  const label = { left: 8, top: 0, right: 90, bottom: 12 };
  assert.equal(room.free(label), false);
  assert.equal(room.free(label, [mark]), true);
  room.block(label);
  assert.equal(room.free({ left: 80, top: 5, right: 200, bottom: 20 }), false);
});
