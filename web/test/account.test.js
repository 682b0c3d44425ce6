import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broughtBy, takeFragment, wayTo } from '../src/maillage/account/fragment.js';
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

test('a fragment brings a link or a refusal of ours, and nothing else', () => {
  assert.deepEqual(broughtBy('#reset=aB-_9'), { reset: 'aB-_9', refused: null });
  assert.deepEqual(broughtBy('#refused=provider-unavailable'), { reset: null, refused: 'provider-unavailable' });
  for (const other of ['', '#map', '#reset=', '#reset=a&b', '#refused=<b>', `#reset=${'a'.repeat(101)}`]) assert.equal(broughtBy(other), null, other);
});

test('what was brought leaves the address bar, and the link stays', () => {
  /** @type {unknown[]} */
  const replaced = [];
  const page = /** @type {any} */ ({ location: { hash: '#reset=abc', pathname: '/', search: '?at=44.7,3.0,12' }, history: { replaceState: (/** @type {unknown[]} */ ...all) => replaced.push(all) } });
  assert.equal(takeFragment(page)?.reset, 'abc');
  assert.deepEqual(replaced, [[null, '', '/?at=44.7,3.0,12']]);
});

test('the way to a provider comes back to the link', () => {
  assert.equal(wayTo({ name: 'x', href: '/api/session/oidc' }, { pathname: '/', search: '?at=44.7,3.0,12&q=a%20b' }), '/api/session/oidc?return=%2F%3Fat%3D44.7%2C3.0%2C12%26q%3Da%2520b');
});

test('a refusal of a provider is said in both languages', () => {
  for (const code of ['provider-unavailable', 'provider-refused', 'login-cancelled', 'account-disabled', 'reset-over', 'no-password-here']) {
    for (const lang of /** @type {const} */ (['fr', 'en'])) assert.doesNotMatch(new Words(lang).error(new Problem(401, { code })), /HTTP/);
  }
});
