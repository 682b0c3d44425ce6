import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../src/maillage/api/client.js';
import { Words } from '../src/maillage/i18n/words.js';

const [fr, en] = [new Words('fr'), new Words('en')];

test('a refusal is said in the language of the screen, by its code', () => {
  const stale = new Problem(412, { code: 'stale-version', detail: 'Quelqu\'un d\'autre…' });
  assert.match(fr.error(stale), /La rouvrir/);
  assert.match(en.error(stale), /Open it again/);
});

test('a refused value is said by its parameter', () => {
  const shape = new Problem(400, { code: 'invalid-parameter', parameter: 'geometry', detail: 'La géométrie est inutilisable : x.' });
  assert.match(fr.error(shape), /Le redessiner/);
  assert.match(en.error(shape), /Draw it again/);
});

test('a value that has no sentence of ours: the service\'s own in French, its parameter in English', () => {
  const odd = new Problem(400, { code: 'invalid-parameter', parameter: 'limit', detail: '« limit » vaut au moins 1.' });
  assert.equal(fr.error(odd), '« limit » vaut au moins 1.');
  assert.equal(en.error(odd), 'The service does not accept the value of “limit”.');
});

test('anything unknown has one sentence, what has a reference says it, and what nobody foresaw keeps its own text', () => {
  assert.match(en.error(new Problem(404, { code: 'unknown-programme' })), /does not know/);
  assert.match(en.error(new Problem(500, { code: 'internal', id: 'abc', detail: 'C\'est…' })), /fault of the service.*abc/);
  assert.match(en.error(new Problem(503, {})), /down for a moment/);
  assert.equal(en.error(new Problem(409, { code: 'duplicate', detail: 'Déjà là.' })), 'Déjà là.');
});
