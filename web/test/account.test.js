import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broughtBy, takeFragment, wayTo } from '../src/maillage/account/fragment.js';
import { initialsOf } from '../src/maillage/account/initials.js';
import { Application } from '../src/maillage/application.js';
import * as service from '../src/maillage/api/service.js';
import { Store } from '../src/maillage/state/store.js';
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

/** A page on a service that answers so, by address. @param {(url: string) => {status?: number, body: object}} answers */
async function openedOn(answers) {
  /** @type {any} */ (globalThis).document = { cookie: '' };
  globalThis.fetch = async (url) => { const { status = 200, body } = answers(String(url)); return Response.json(body, { status }); };
  const page = /** @type {any} */ ({ location: { search: '', pathname: '/' }, history: { replaceState() {}, pushState() {} }, localStorage: { getItem: () => null }, addEventListener() {} });
  const app = new Application(new Store(page));
  await app.account.begin();
  return app;
}

const HELENE = { account: 'h', login: 'helene', name: 'Hélène', structures: [], administrator: true, administers: ['p'], seeingAs: null, mustChangePassword: false, ownPassword: true, providers: [], demo: [] };
const NEEDED = { status: 401, body: { code: 'login-needed' } };

test('any answer that asks for a login ends a session that the page still believed in, and asks for another', async () => {
  let over = false;
  const app = await openedOn((url) => {
    if (url === '/api/session') return { body: over ? { ...HELENE, account: null, login: null, name: null, administers: [] } : HELENE };
    return url === '/api/service' ? { body: { title: 'x' } } : url === '/api/layers' ? { body: { layers: [] } } : over ? NEEDED : { body: { runs: [] } };
  });
  assert.ok(app.account.known);
  over = true;
  await assert.rejects(service.history({ layer: 'actors', id: 'x' }, new AbortController().signal), { code: 'login-needed' });
  await new Promise((done) => { setTimeout(done, 20); });
  assert.deepEqual([app.account.known, app.account.open, app.account.ended], [false, 'login', true]);
});

test('who never logged in is asked for nothing by a refusal, a login in another tab is taken over, and a session that holds stays', async () => {
  /** @type {any} */
  let who = { ...HELENE, account: null };
  const app = await openedOn((url) => (url === '/api/session' ? { body: who } : url === '/api/layers' ? { body: { layers: [] } } : NEEDED));
  await assert.rejects(service.history({ layer: 'actors', id: 'x' }, new AbortController().signal));
  assert.equal(app.account.open, null);
  app.account.session = HELENE;
  who = { ...HELENE, account: 'n', name: 'Noé' };
  await assert.rejects(service.history({ layer: 'actors', id: 'x' }, new AbortController().signal));
  await new Promise((done) => { setTimeout(done, 20); });
  assert.deepEqual([app.account.session.name, app.account.open], ['Noé', null]);
  await assert.rejects(service.history({ layer: 'actors', id: 'x' }, new AbortController().signal));
  await new Promise((done) => { setTimeout(done, 20); });
  assert.deepEqual([app.account.session.name, app.account.open], ['Noé', null]);
});
