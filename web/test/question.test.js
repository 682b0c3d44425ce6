import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST } from '../src/maillage/state/state.js';
import { questionOf, questionQuery, tileQuery } from '../src/maillage/question/parameters.js';

const q = questionOf({ ...FIRST, where: { themes: ['eau', 'foret'], family: ['association'] }, within: [{ layer: 'territories', id: 'abc', distance: null }, { layer: 'protected-sites', id: 'def', distance: 5000 }], date: '2026-01-01' });

test('values of one property are one parameter, in a fixed order, so that answers can be cached', () => {
  assert.equal(decodeURIComponent(questionQuery(q)), '?where.family=association&where.themes=eau,foret&within=territories/abc&within=protected-sites/def,5000&datetime=2026-01-01');
});

test('inside a place has no distance', () => {
  assert.equal(decodeURIComponent(questionQuery({ ...q, where: {}, within: q.within.slice(0, 1), date: null })), '?within=territories/abc');
});

test('no question, no parameter', () => {
  assert.equal(questionQuery(questionOf(FIRST)), '');
  assert.equal(questionQuery(questionOf(FIRST), { limit: '50' }), '?limit=50');
});

test('the question narrows the tiles of its own layer only; the date holds for all', () => {
  assert.equal(tileQuery(q, 'protected-sites'), '?datetime=2026-01-01');
  assert.match(tileQuery(q, 'actors'), /^\?where\.family=association/);
  assert.equal(tileQuery(questionOf(FIRST), 'actors'), '');
});
