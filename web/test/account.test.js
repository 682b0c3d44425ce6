import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from '../src/maillage/account/initials.js';
import { Problem, proofOf } from '../src/maillage/api/client.js';
import { Words } from '../src/maillage/i18n/words.js';

test('what changes something sends the cookie back, what reads does not, and without a cookie there is nothing to send', () => {
  const cookies = 'theme=x; XSRF-TOKEN=a%2Bb; NOT-XSRF-TOKEN=c';
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) assert.deepEqual(proofOf(method, cookies), { 'X-XSRF-TOKEN': 'a+b' });
  assert.deepEqual(proofOf(undefined, cookies), {});
  assert.deepEqual(proofOf('POST', 'NOT-XSRF-TOKEN=c'), {});
});

test('initials are of the first and the last word, accents and brackets notwithstanding', () => {
  assert.deepEqual(['Élodie de la Roche', 'lectrice', 'Gestionnaire (démonstration)', 'Jean-Luc', ''].map(initialsOf), ['ÉR', 'L', 'G', 'JL', '']);
});

test('a refused login and a refused password are said in both languages', () => {
  const refused = new Problem(401, { code: 'bad-credentials', detail: 'x' });
  const same = new Problem(400, { code: 'invalid-parameter', parameter: 'new', detail: 'x' });
  assert.match(new Words('fr').error(refused), /mot de passe inconnu/);
  assert.match(new Words('en').error(refused), /wrong password/);
  assert.match(new Words('en').error(same), /choose another/);
});
