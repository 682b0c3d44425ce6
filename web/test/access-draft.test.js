import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedAccess, draftOfAccess, placeLevels, sentAccess } from '../src/maillage/card/access-draft.js';

const OPEN = draftOfAccess(null);

test('a new record is public, and so is its place', () => {
  assert.deepEqual(OPEN, { level: 'public', partners: [], place: 'public', blur: null });
});

test('a place that is hidden is blurred, and one that is not has no blur', () => {
  const hidden = changedAccess(OPEN, { place: 'structure' });
  assert.equal(hidden.blur, 'grid');
  assert.equal(changedAccess(hidden, { blur: 'commune' }).blur, 'commune');
  assert.equal(changedAccess({ ...hidden, blur: 'commune' }, { place: 'public' }).blur, null);
});

test('a place is told to fewer than its record, or to all of them', () => {
  assert.deepEqual(placeLevels('public'), ['public', 'partners', 'structure', 'private']);
  assert.deepEqual(placeLevels('structure'), ['public', 'private']);
  const narrowed = changedAccess({ ...OPEN, place: 'partners', blur: 'offset' }, { level: 'structure' });
  assert.deepEqual([narrowed.place, narrowed.blur], ['public', null]);
});

test('partners are sent only where something is for partners', () => {
  assert.deepEqual(sentAccess({ ...OPEN, partners: ['a'] }).partners, []);
  assert.deepEqual(sentAccess({ ...OPEN, level: 'partners', partners: ['a'] }).partners, ['a']);
  assert.deepEqual(sentAccess({ ...OPEN, place: 'partners', blur: 'grid', partners: ['a'] }).partners, ['a']);
});
