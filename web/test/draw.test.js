import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOT_DRAWING, aimed, finished, pressed, previewOf, retracted, started } from '../src/maillage/map/draw/steps.js';
import { crossesItself, insertedVertex, movedVertex, removedVertex, ringOf, sameRing, spaced } from '../src/maillage/zone/ring.js';
import { rebased } from '../src/maillage/zone/draft.js';
import { troubleOf } from '../src/maillage/zone/usable.js';
import { widerThan } from '../src/maillage/answer/reading.js';
import { begun, redone, stepped, undone } from '../src/maillage/zone/steps.js';
import { circleRing, destination, distanceMetres, ringArea } from '../src/maillage/geo/sphere.js';

const A = /** @type {[number, number]} */ ([3, 44]);
const B = /** @type {[number, number]} */ ([3.1, 44.1]);
const C = /** @type {[number, number]} */ ([3, 44.2]);

test('a circle is a centre and an edge', () => {
  const { done } = pressed(pressed(started('circle'), A), B);
  assert.equal(done?.kind, 'circle');
  assert.ok(done?.kind === 'circle' && Math.abs(done.radius - distanceMetres(A, B)) < 1);
});

test('a circle without a radius is not one', () => assert.equal(pressed(pressed(started('circle'), A), A).done, null));

test('a rectangle is two corners', () => {
  const { done } = pressed(pressed(started('rectangle'), A), B);
  assert.deepEqual(done?.kind === 'shape' && done.ring, [A, [3.1, 44], B, [3, 44.1]]);
});

test('a polygon takes points until it is finished, and gives the last one back', () => {
  let d = pressed(pressed(started('polygon'), A), B);
  assert.equal(finished(d).done, null);
  d = pressed(d, C);
  assert.equal(d.done, null);
  assert.equal(retracted(d).points.length, 2);
  assert.deepEqual(finished(d).done, { kind: 'shape', ring: [A, B, C], buffer: 0 });
  assert.equal(NOT_DRAWING.points.length, 0);
});

test('the free end shows what would be', () => {
  const shown = previewOf(aimed(pressed(started('rectangle'), A), B));
  assert.equal(shown?.kind, 'shape');
});

test('vertices move, come and go; a triangle keeps its three', () => {
  assert.deepEqual(movedVertex([A, B, C], 1, A), [A, A, C]);
  assert.deepEqual(insertedVertex([A, B], 0, C), [A, C, B]);
  assert.equal(removedVertex([A, B, C, A], 3).length, 3);
  assert.equal(removedVertex([A, B, C], 0).length, 3);
});

test('an outline that crosses itself is told', () => {
  assert.equal(crossesItself([[0, 0], [1, 1], [1, 0], [0, 1]]), true);
  assert.equal(crossesItself([[0, 0], [1, 0], [1, 1], [0, 1]]), false);
});

test('only one polygon without holes can be edited', () => {
  const ring = [A, B, C, A];
  assert.deepEqual(ringOf({ type: 'Polygon', coordinates: [ring] }), [A, B, C]);
  assert.deepEqual(ringOf({ type: 'MultiPolygon', coordinates: [[ring]] }), [A, B, C]);
  assert.equal(ringOf({ type: 'Polygon', coordinates: [ring, ring] }), null);
  assert.equal(ringOf(null), null);
});

test('handles that would cover each other wait for a closer view', () => {
  assert.deepEqual([...spaced([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 30, y: 0 }, { x: 31, y: 24 }], 24)], [0, 2, 3]);
});

test('undo and redo', () => {
  const s = stepped(begun([A, B, C]), [A, B, B]);
  assert.deepEqual(undone(s).now, [A, B, C]);
  assert.deepEqual(redone(undone(s)), s);
  assert.equal(stepped(s, [A, B, B]), s);
});

test('lengths and areas on the sphere', () => {
  assert.ok(Math.abs(distanceMetres(A, destination(A, 90, 2000)) - 2000) < 0.01);
  const area = ringArea(circleRing(A, 2000, 360));
  assert.ok(Math.abs(area / (Math.PI * 4e6) - 1) < 0.002, String(area));
});

test('a place that cannot be answered about is told before it is asked', () => {
  const shape = (/** @type {[number, number][]} */ ring, buffer = 0) => troubleOf({ kind: 'shape', ring, buffer });
  assert.equal(shape([A, B, C]), null);
  assert.equal(shape([[0, 0], [1, 1], [1, 0], [0, 1]]), 'crosses');
  assert.equal(shape([[-100, 0], [100, 0], [0, 10]]), 'wide');
  assert.equal(shape([[3, 44], [3.00001, 44], [3, 44]]), 'small');
  assert.equal(shape([A, B, C], 100_001), 'far');
  assert.equal(troubleOf({ kind: 'circle', lon: 3, lat: 44, radius: 100_001 }), 'far');
  assert.equal(troubleOf({ kind: 'circle', lon: 3, lat: 44, radius: 100_000 }), null);
  assert.equal(troubleOf({ kind: 'point', lon: 3, lat: 44 }), null);
});

test('where nothing is, the next question is wider, up to what the service answers', () => {
  const at = { lon: 3, lat: 44 };
  assert.deepEqual(widerThan({ kind: 'point', ...at })?.place, { kind: 'circle', ...at, radius: 2000 });
  assert.deepEqual(widerThan({ kind: 'circle', ...at, radius: 2000 })?.metres, 5000);
  assert.deepEqual(widerThan({ kind: 'circle', ...at, radius: 60_000 })?.metres, 100_000);
  assert.equal(widerThan({ kind: 'circle', ...at, radius: 100_000 }), null);
  assert.deepEqual(widerThan({ kind: 'shape', ring: [A, B, C], buffer: 0 })?.place, { kind: 'shape', ring: [A, B, C], buffer: 2000 });
});

test('who goes on from a later version keeps what they typed, and takes the rest from it', () => {
  const before = { name: 'Rive', purpose: 'restauration', reason: '' };
  const after = { name: 'Rive gauche', purpose: 'accueil', reason: '' };
  assert.deepEqual(rebased({ ...before, purpose: 'veille', reason: 'La crête' }, before, after), { name: 'Rive gauche', purpose: 'veille', reason: 'La crête' });
});

test('an outline is as it was as far as a link tells it, and where there is none nothing is the same', () => {
  assert.equal(sameRing([A, B, C], [[3.000001, 44], B, C]), true);
  assert.equal(sameRing([A, B, C], [[3.0001, 44], B, C]), false);
  assert.equal(sameRing([A, B, C], [A, B]), false);
  assert.equal(sameRing(null, null), false);
});
