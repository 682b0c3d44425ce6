import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaAnchors } from '../src/maillage/map/vector/anchors.js';

const SEEN = { left: 0, top: 0, right: 400, bottom: 400 };

/** @param {number[]} ring in pixels */
const area = (ring) => /** @type {any} */ ([{ piece: { x: 0, y: 0, side: 400, clip: [0, 0, 400, 400], tile: { extent: 400 } }, feature: { parts: [Int32Array.from(ring)] } }]);

/** @param {number[]} ring @param {{x: number, y: number}} at even-odd */
function holds(ring, { x, y }) {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [x1, y1, x2, y2] = [ring[j], ring[j + 1], ring[i], ring[i + 1]];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

const CRESCENT = [50, 50, 350, 50, 350, 90, 90, 90, 90, 310, 350, 310, 350, 350, 50, 350];

test('every place for the name of an area is inside it, also where its middle is not', () => {
  const found = areaAnchors(area(CRESCENT), SEEN);
  assert.ok(found.length > 2);
  for (const at of found) assert.ok(holds(CRESCENT, at), JSON.stringify(at));
});

test('the roomiest place comes first, and only what is seen counts', () => {
  const [first] = areaAnchors(area(CRESCENT), { ...SEEN, top: 200 });
  assert.ok(first.y > 310 && first.room > 250);
  assert.deepEqual(areaAnchors(area(CRESCENT), { left: 150, top: 150, right: 300, bottom: 250 }), []);
});
