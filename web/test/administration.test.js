import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, limited, readArea } from '../src/maillage/administration/area.js';
import { commandsFor } from '../src/maillage/administration/commands.js';
import { csvOf, hasFile, keptRows, queryOf } from '../src/maillage/administration/listing.js';
import { accountsList } from '../src/maillage/administration/lists/accounts.js';
import { activityList } from '../src/maillage/administration/lists/activity.js';
import { importsList } from '../src/maillage/administration/lists/imports.js';
import { journalList } from '../src/maillage/administration/lists/journal.js';
import { detailLines, detailsText, subjectText } from '../src/maillage/administration/lists/journal-words.js';
import { personsList } from '../src/maillage/administration/lists/persons.js';
import { eyesOf, lastDay, stateOf } from '../src/maillage/administration/lists/tokens.js';
import { fileOf, pageOf } from '../src/maillage/administration/rows.js';
import { titleOf, vocabulariesList } from '../src/maillage/administration/lists/vocabularies.js';
import { structuresList } from '../src/maillage/administration/lists/structures.js';
import { writtenText } from '../src/maillage/card/written.js';
import { sectionsFor } from '../src/maillage/administration/sections.js';
import { bringsBack, undoable, undoneText, writtenSince } from '../src/maillage/administration/undoing.js';
import { Problem, isLate } from '../src/maillage/api/client.js';
import { fr } from '../src/maillage/i18n/fr.js';
import { Words } from '../src/maillage/i18n/words.js';

const words = new Words('fr');
const NOBODY = { nameOf: () => null, structuresOf: () => [] };
const PARK = { id: 'p', name: 'PNR des Trois Vallées', operator: true };
const CC = { id: 'c', name: 'CC Serène et Gimelle', operator: false };

/** @param {string} name @param {any} structure @param {string} role @param {object} [more] @returns {any} */
const person = (name, structure, role, more = {}) => ({
  id: name, login: name.toLowerCase(), name, email: null, enabled: true, demo: false, mustChangePassword: false, lastSeen: null, tokens: 0, memberships: [{ structure, role, readArea: null, writeArea: null, version: 'v1' }], ...more,
});
const PEOPLE = [person('Hélène', PARK, 'administrator'), person('Thomas', CC, 'manager'), person('Noé', CC, 'reader', { enabled: false })];
const kept = (/** @type {Record<string, string>} */ only) => keptRows(accountsList, PEOPLE, only, words, NOBODY).map((p) => p.name);

test('rows are kept by every word typed, without accents and case, and by every choice', () => {
  assert.deepEqual(kept({}), ['Hélène', 'Thomas', 'Noé']);
  assert.deepEqual(kept({ q: 'helene' }), ['Hélène']);
  assert.deepEqual(kept({ q: 'serene  LECTURE' }), ['Noé']);
  assert.deepEqual(kept({ structure: 'c' }), ['Thomas', 'Noé']);
  assert.deepEqual(kept({ structure: 'c', role: 'manager', enabled: 'true' }), ['Thomas']);
  assert.deepEqual(kept({ q: 'personne' }), []);
  // of two structures, the role is that in the structure asked for
  const both = person('Claire', PARK, 'manager', { memberships: [{ structure: PARK, role: 'manager' }, { structure: CC, role: 'reader' }] });
  assert.equal(keptRows(accountsList, [both], { structure: 'c', role: 'manager' }, words, NOBODY).length, 0);
  assert.equal(keptRows(accountsList, [both], { structure: 'c', role: 'reader' }, words, NOBODY).length, 1);
});

test('the service keeps the rows of a list that comes by pages; a last day is told to it as the day after', () => {
  assert.equal(keptRows(activityList, [/** @type {any} */ ({ name: 'x' })], { account: 'y' }, words, NOBODY).length, 1);
  assert.equal(queryOf({ from: '2026-11-01', to: '2026-11-30', bbox: '3,44,3.1,45' }), '?from=2026-11-01&to=2026-12-01&bbox=3,44,3.1,45');
  assert.equal(queryOf({ to: '2026-12-31' }), '?to=2027-01-01');
  assert.equal(queryOf({}), '');
  assert.equal(fileOf(accountsList, { role: 'reader' }), '/api/accounts?role=reader&f=csv');
  assert.equal(fileOf(accountsList, {}), '/api/accounts?f=csv');
});

test('a file is the service\'s own only where it has the rows that are shown', () => {
  assert.ok(hasFile(personsList, {}) && hasFile(accountsList, {}));
  for (const only of [{ held: 'person' }, { structure: 'p' }, { q: 'x' }]) assert.ok(!hasFile(personsList, only));
  assert.ok(!hasFile(accountsList, { enabled: 'true' }));
  assert.ok(hasFile(journalList, { act: 'seen-as' }));
  assert.ok(!hasFile(importsList, {}));
});

test('the next page is asked for by the parameter that its list has', () => {
  const next = (/** @type {any} */ list, /** @type {any} */ answer) => pageOf(list, list.address({}), answer, 'https://carte.example/').next;
  assert.equal(next(personsList, { persons: [], next: '2027-01-01.42' }), '/api/personal-data?cursor=2027-01-01.42');
  assert.equal(next(importsList, { runs: [], next: 7 }), '/api/runs?limit=500&before=7');
  assert.equal(next(journalList, { entries: [], next: 7 }), '/api/journal?before=7');
  assert.equal(next(importsList, { runs: [], next: null }), null);
});

test('what is done to any kind of record can be looked for', () => {
  const kinds = activityList.filters.find((f) => f.name === 'collection')?.choices?.(/** @type {any} */ ({ t: words.t }), /** @type {any} */ (null)) ?? [];
  assert.deepEqual(kinds.map((k) => `collection.${k.value}`).sort(), Object.keys(fr).filter((key) => key.startsWith('collection.')).sort());
});

test('a refusal says that someone else was faster', () => {
  for (const status of [412, 428]) assert.ok(isLate(new Problem(status, {})));
  assert.ok(!isLate(new Problem(409, {})) && !isLate(new Error()) && !isLate(null));
});

test('a file of rows is what a spreadsheet reads and never runs', () => {
  const columns = [{ title: 'column.name', text: (/** @type {string} */ row) => row }, { title: 'column.comment', text: () => '' }];
  assert.equal(csvOf(columns, ['a', 'b, "c"', '=1+1', '\'=1+1', '\'a'], words, NOBODY), '\ufeffNom,Commentaire\r\na,\r\n"b, ""c""",\r\n\'=1+1,\r\n\'\'=1+1,\r\n\'a,\r\n');
});

test('who administers nothing opens what members may; while one sees as someone else nothing is open', () => {
  const open = (/** @type {object} */ more) => sectionsFor(/** @type {any} */ ({ account: 'a', structures: [], administrator: false, administers: [], seeingAs: null, ...more })).map((s) => s.id);
  assert.deepEqual(open({ account: null }), []);
  assert.deepEqual(open({}), ['tokens', 'vocabularies', 'layers', 'imports', 'activity']);
  assert.ok(open({ structures: [{ role: 'manager' }] }).includes('persons'));
  assert.ok(open({ administers: ['c'] }).includes('accounts') && !open({ administers: ['c'] }).includes('journal'));
  assert.ok(open({ administers: ['p', 'c'], administrator: true }).includes('journal'));
  assert.deepEqual(open({ administers: ['p'], seeingAs: { as: 'public', structure: null } }), []);
});

test('an area is drawn, or copied from a feature; a circle is sent as the ring that was seen', () => {
  assert.deepEqual(areaOf({ kind: 'feature', layer: 'territories', id: 'x', buffer: 0 }, ''), { feature: 'territories/x' });
  assert.deepEqual(areaOf({ kind: 'shape', ring: [[3, 44], [3.1, 44], [3.1, 44.1]], buffer: 0 }, 'Nord'), { name: 'Nord', geometry: { type: 'Polygon', coordinates: [[[3, 44], [3.1, 44], [3.1, 44.1], [3, 44]]] } });
  const circle = /** @type {any} */ (areaOf({ kind: 'circle', lon: 3, lat: 44, radius: 500 }, 'Rond')).geometry.coordinates[0];
  assert.deepEqual(circle[0], circle.at(-1));
  assert.equal(areaOf(null, 'Rien'), null);
});

test('one way of a membership is limited, the other stays', () => {
  const [m] = PEOPLE[1].memberships;
  const area = { name: 'Nord' };
  assert.deepEqual(limited(m, 'write', area), { role: 'manager', readArea: null, writeArea: area });
  assert.deepEqual(limited({ ...m, writeArea: area }, 'read', null), { role: 'manager', readArea: null, writeArea: area });
  assert.deepEqual(readArea('p.write'), { structure: 'p', way: 'write' });
  assert.equal(readArea('p.nonsense').way, 'read');
});

test('a token is revoked, expired or valid', () => {
  const token = /** @type {any} */ ({ revoked: false, expires: '2026-11-27T00:00:00Z' });
  assert.equal(stateOf(token, Date.parse('2026-11-26T12:00:00Z')), 'valid');
  assert.equal(stateOf(token, Date.parse('2026-11-27T00:00:00Z')), 'expired');
  assert.equal(stateOf({ ...token, revoked: true }, 0), 'revoked');
  assert.equal(words.date(lastDay(/** @type {any} */ ({ expires: '2027-06-30T22:00:00Z' }))), '30 juin 2027');
});

test('the words for programs name the account and its token, safe in a shell', () => {
  const { ogrinfo, curl } = commandsFor({ address: 'https://carte.example', login: 'l\'eau', secret: 'mlg_x', layer: 'actors' });
  assert.equal(ogrinfo, 'ogrinfo --config GDAL_HTTP_USERPWD \'l\'\\\'\'eau:mlg_x\' OAPIF:https://carte.example/ogc actors -so');
  assert.match(curl, /'Authorization: Bearer mlg_x' 'https:\/\/carte\.example\/ogc\/collections\/actors\/items\?limit=5'/);
});

test('an undoing says what it did, and what stood in its way', () => {
  assert.equal(undoneText({ run: 'r', deleted: 2, restored: 0, kept: 1 }, words), 'Import annulé\u00a0: 2 fiches supprimées, 1 fiche laissée');
  assert.match(undoneText({ run: 'r', deleted: 0, restored: 0, kept: 0 }, words), /rien à défaire/);
  assert.deepEqual(writtenSince(new Problem(409, { code: 'written-since', count: 3, records: ['a'] })), { count: 3, ids: ['a'] });
  assert.equal(writtenSince(new Problem(403, { code: 'not-allowed' })), null);
});

test('what should be gone comes first among persons, and accounts follow', () => {
  const held = (/** @type {string} */ name, /** @type {string} */ purgeOn, /** @type {boolean} */ overdue) => ({ name, purgeOn, overdue });
  assert.deepEqual(personsList.rows({ persons: [held('b', '2027-01-01', false), held('c', '2026-11-01', true), held('a', '2026-01-01', true)], accounts: [{ id: 'd', login: 'd', name: 'd', lastSeen: null }] }).map((p) => p.name), ['a', 'c', 'b', 'd']);
});

test('an entry of the journal says names where they are known, and the beginning of an id where not', () => {
  const known = { nameOf: (/** @type {string} */ id) => (id === 'p' ? PARK.name : null) };
  assert.equal(detailsText({ role: 'reader', structure: 'p', readArea: 'cd2e973b', writeArea: null }, words, known), `lecture · ${PARK.name} · aire de lecture`);
  assert.equal(detailsText({ as: 'manager@p' }, words, known), `gestionnaire de ${PARK.name}`);
  assert.equal(detailsText({ as: 'public' }, words, known), 'le public');
  assert.equal(detailsText(null, words, known), '');
  assert.equal(subjectText('structure/p', words, known), PARK.name);
  assert.equal(subjectText('account/82822db7-6a80', words, known), '82822db7');
  assert.equal(subjectText('intervention-zones/82822db7-6a80', words, known), 'zone d’intervention 82822db7');
  assert.equal(subjectText('layer/actors', words, known), 'actors');
});

test('a token sees as its account, or as whom it was made to see', () => {
  const known = { nameOf: (/** @type {string} */ id) => (id === 'p' ? PARK.name : null) };
  const sees = (/** @type {string | null} */ as) => eyesOf(/** @type {any} */ ({ as }), words, known);
  assert.deepEqual([null, 'public', 'reader@p', 'manager@0123456789'].map(sees), ['son compte', 'le public', 'lecteur de PNR des Trois Vallées', 'gestionnaire de 01234567']);
});

test('what took an import back, or brought it back, is said by its import', () => {
  const said = (/** @type {string | null} */ comment, /** @type {any} */ reversal) => writtenText({ comment, reversal }, words).replace(/\u00a0/g, ' ');
  assert.deepEqual([null, 'undo', 'redo'].map((reversal) => said('Annuaire', reversal)), ['Annuaire', 'Annulation : Annuaire', 'Retour : Annuaire']);
  assert.equal(said(null, null), '');
  assert.equal(said(null, 'undo'), 'Annulation : un import');
});

test('an import that was taken back is brought back by undoing what took it back', () => {
  const run = (/** @type {any} */ about) => /** @type {any} */ ({ id: 'a', reversal: null, undone: false, lastReversal: null, ...about });
  const runs = [{}, { undone: true, lastReversal: 'u' }, { lastReversal: 'r' }, { id: 'u', reversal: 'undo' }, { id: 'u', reversal: 'undo', undone: true, lastReversal: 'r' }, { id: 'r', reversal: 'redo' }].map(run);
  assert.deepEqual(runs.map(undoable), ['a', 'u', 'a', 'u', null, 'r']);
  assert.deepEqual(runs.map(bringsBack), [false, true, false, true, true, false]);
});

test('structures stand in the order in which people look for them, whatever their accents and capitals', () => {
  const structures = ['Zone', 'écrins', 'Écologie', 'eau', 'Parc 10', 'parc 2'].map((name) => ({ id: name, name }));
  assert.deepEqual(structuresList.rows({ structures }).map((x) => x.name), ['eau', 'Écologie', 'écrins', 'parc 2', 'Parc 10', 'Zone']);
});

test('a vocabulary goes by its title, and by its code where it has none', () => {
  assert.deepEqual(['actor-family', 'nouveau'].map((v) => titleOf(v, words)), ['Famille d’acteur', 'nouveau']);
  const [row] = vocabulariesList.rows({ vocabularies: { theme: [{ code: 'eau', label: { fr: 'eau', en: 'water' }, parent: null, order: 1 }] } });
  assert.equal(vocabulariesList.columns[2].text(row, words, NOBODY), 'Thème');
});

test('an account among personal data says its structures and when it was seen last', () => {
  const [row] = personsList.rows({ persons: [], accounts: [{ id: 'n', login: 'noe', name: 'Noé', enabled: false, lastSeen: '2026-11-20T10:00:00Z' }] });
  const known = { nameOf: () => null, structuresOf: () => [PARK.name, CC.name] };
  const said = Object.fromEntries(personsList.columns.map((c) => [c.title, c.text(row, words, known)]));
  assert.deepEqual([said['column.structure'], said['column.lastSeen'], said['column.state']], ['PNR des Trois Vallées, CC Serène et Gimelle', '20 nov. 2026', 'désactivé']);
});

test('the sheet of a journal entry says every detail whole', () => {
  const digest = 'ab'.repeat(32);
  const lines = detailLines({ role: 'reader', structure: 'p', readArea: digest, comment: null, token: 'QGIS' }, words, { nameOf: () => PARK.name, structuresOf: () => [] });
  assert.deepEqual(lines.map((l) => [l.title, l.text]), [['Droit', 'lecture'], ['Structure', PARK.name], ['aire de lecture', `empreinte ${digest}`], ['jeton', 'QGIS']]);
});

test('who has a password to change first is offered no section', () => {
  assert.deepEqual(sectionsFor(/** @type {any} */ ({ account: 'a', seeingAs: null, mustChangePassword: true, administrator: true, administers: ['p'], structures: [] })), []);
});
