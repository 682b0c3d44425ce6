import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binsOf, levelOf } from '../src/maillage/map/vector/bins.js';
import { boxAround, circleAround, neverParts, positionOf } from '../src/maillage/map/spot.js';
import { DOT, gather, holds, radiusOf, spotsIn, spread } from '../src/maillage/map/vector/clusters.js';

const ZOOM = 12;
const WORLD = 256 * 2 ** ZOOM;
const LEVEL = levelOf(ZOOM);
const SIDES = { world: WORLD, bin: WORLD / 2 ** LEVEL };
const UNITS = 8;      // tile units in a pixel at this zoom: tiles are drawn at 512 px

/** A tile of zoom 11 with points at these pixels of the tile. @param {number} x @param {number} y @param {[number, number][]} pixels @param {string} [layer] @returns {any} */
const tile = (x, y, pixels, layer = 'actors') => ({
  name: { layer, query: '', z: ZOOM - 1, x, y }, extent: 4096, shapes: new Map(),
  features: pixels.map(([px, py], i) => ({ key: i, kind: 1, properties: { id: `${layer}${x}/${y}/${i}`, name: `n${i}` }, parts: [Int32Array.of(px * UNITS, py * UNITS)] })),
});

/** @param {any[]} tiles */
const bins = (tiles) => tiles.flatMap((t) => binsOf(t, t.name, LEVEL));
const gathered = (/** @type {any[]} */ tiles, /** @type {string | null} */ selected = null) => gather(bins(tiles), SIDES, selected);

let seed = 20261125;
const chance = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
/** @param {number} n @returns {[number, number][]} */
const anywhere = (n) => Array.from({ length: n }, () => [Math.floor(chance() * 512), Math.floor(chance() * 512)]);

test('points that would cover one another become one mark with their number; those apart stay', () => {
  const { singles, clusters } = gathered([tile(1040, 740, [[100, 100], [104, 102], [98, 105], [300, 300], [400, 100]])]);
  assert.deepEqual(clusters.map((c) => c.n), [3]);
  assert.equal(singles.length, 2);
});

test('two or three marks that do not touch stay as they are', () => {
  assert.equal(gathered([tile(1040, 740, [[100, 100], [120, 100], [110, 118]])]).singles.length, 3);
  assert.equal(gathered([tile(1040, 740, [[100, 100], [107, 100]])]).clusters.length, 1);
});

test('every point is in one mark, once', () => {
  const { singles, clusters } = gathered([tile(1040, 740, anywhere(2000))]);
  const ids = [...singles.map((s) => s.spot), ...clusters.flatMap(spotsIn)].map((s) => s.feature.properties.id);
  assert.equal(ids.length, 2000);
  assert.equal(new Set(ids).size, 2000);
  assert.equal(clusters.reduce((n, c) => n + c.n, 0) + singles.length, 2000);
});

test('a crowd across the edge of tiles is one mark', () => {
  const { clusters } = gathered([tile(1040, 740, [[508, 256], [510, 250]]), tile(1041, 740, [[2, 254], [4, 258]])]);
  assert.deepEqual(clusters.map((c) => c.n), [4]);
});

test('panning at one zoom moves no mark: tiles that come into view far away change nothing here', () => {
  const middle = [tile(1040, 740, anywhere(300)), tile(1041, 740, anywhere(300)), tile(1040, 741, anywhere(300)), tile(1041, 741, anywhere(300))];
  const more = [...middle, tile(1042, 740, anywhere(300)), tile(1042, 741, anywhere(300))];
  // a picture covers 160 px more than the window
  const inWindow = (/** @type {{x: number, y: number}} */ m) => m.x > 1040 * 512 + 160 && m.x < 1042 * 512 - 160 && m.y > 740 * 512 + 160 && m.y < 742 * 512 - 160;
  const said = (/** @type {any[]} */ tiles) => spread([gathered(tiles)]).clusters.filter(inWindow).map((c) => [c.key, c.n, Math.round(c.x), Math.round(c.y)]).sort();
  assert.ok(said(middle).length > 10);
  assert.deepEqual(said(more), said(middle));
  assert.deepEqual(said(more.reverse()), said(middle));
});

test('the selected thing has its own mark, and the others their number', () => {
  const town = tile(1040, 740, [[100, 100], [101, 100], [100, 101], [101, 101]]);
  const { singles, clusters } = spread([gathered([town], 'actors1040/740/2')]);
  assert.deepEqual(singles.map((s) => s.spot.feature.properties.id), ['actors1040/740/2']);
  assert.equal(clusters[0].n, 3);
  assert.equal(holds(clusters[0], 'actors1040/740/2'), false);
  assert.ok(Math.hypot(clusters[0].x - singles[0].x, clusters[0].y - singles[0].y) >= clusters[0].radius + DOT);
});

test('a mark that lies over the picture is not covered by a number', () => {
  const layer = gathered([tile(1040, 740, [[100, 100], [103, 101], [101, 104], [99, 99]])]);
  const { x, y } = layer.clusters[0];
  const { singles, clusters: [moved] } = spread([layer], [{ x, y }]);
  assert.equal(singles.length, 0);
  assert.ok(Math.hypot(moved.x - x, moved.y - y) >= moved.radius + DOT);
});

test('marks of two layers in one town do not cover each other', () => {
  const at = /** @type {[number, number][]} */ ([[100, 100], [103, 101], [101, 104], [99, 99]]);
  const { clusters: [a, b] } = spread([gathered([tile(1040, 740, at)]), gathered([tile(1040, 740, at, 'action-points')])]);
  assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius);
});

test('discs of one layer leave each other room for their numbers', () => {
  const { clusters } = gathered([tile(1040, 740, anywhere(5000))]);
  const covered = clusters.filter((a, i) => clusters.some((b, j) => j > i && Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.radius, b.radius)));
  assert.ok(covered.length < clusters.length / 20, `${covered.length} of ${clusters.length}`);
});

test('more things make a larger mark', () => assert.ok(radiusOf(2) < radiusOf(20) && radiusOf(20) < radiusOf(2000)));

test('a tile that stands in for a part of itself gives only that part', () => {
  const parent = tile(1040, 740, [[100, 100], [400, 100]]);
  assert.equal(binsOf(parent, { z: ZOOM, x: 2080, y: 1480 }, LEVEL).length, 1);
});

test('things at one place are asked about there; things apart are come closer to', () => {
  const there = /** @type {[number, number][]} */ ([[3.0416, 44.7318], [3.04161, 44.73181]]);
  assert.equal(neverParts(boxAround(there)), true);
  const { lon, lat, radius } = circleAround(there, boxAround(there));
  assert.deepEqual([lon, lat, radius], [3.041605, 44.731805, 25]);
  const apart = /** @type {[number, number][]} */ ([[3.0416, 44.7318], [3.0436, 44.7318]]);
  assert.equal(neverParts(boxAround(apart)), false);
  assert.ok(circleAround(apart, boxAround(apart)).radius > 79);
});

test('a spot of the world is a longitude and a latitude', () => {
  assert.deepEqual(positionOf({ x: 0.5, y: 0.5 }), [0, 0]);
  const [lon, lat] = positionOf({ x: 0.75, y: 0.25 });
  assert.deepEqual([lon, Math.round(lat * 1e4) / 1e4], [90, 66.5133]);
});

test('a hundred thousand points in the window make a number of marks that can be painted', () => {
  const tiles = [0, 1, 2, 3].flatMap((x) => [0, 1, 2].map((y) => tile(1040 + x, 740 + y, anywhere(8400))));
  const { singles, clusters } = gather(bins(tiles), SIDES, null);
  assert.equal(clusters.reduce((n, c) => n + c.n, 0) + singles.length, 100800);
  assert.ok(clusters.length + singles.length < 1200);
  // sorted once for each tile: the next picture only gathers
  assert.equal(bins(tiles)[0], bins(tiles)[0]);
});
