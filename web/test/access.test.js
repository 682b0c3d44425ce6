import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessText } from '../src/maillage/card/access.js';
import { Words } from '../src/maillage/i18n/words.js';

const PARK = { id: 'p', name: 'Parc', operator: false, role: /** @type {const} */ ('reader') };
const session = { account: 'a', login: 'a', name: 'A', structures: [PARK], administrator: false, mustChangePassword: false, demo: [] };
const nobody = { ...session, account: null, structures: [] };
const open = /** @type {const} */ ({ level: 'public', place: 'public', blur: null });

test('who sees a record is said for each level, by the name of the structure where it is one’s own', () => {
  const said = (/** @type {any} */ access, /** @type {typeof session | typeof nobody} */ who = session) => accessText({ ...open, ...access }, who, new Words('fr'));
  assert.equal(said({}), 'Public\u00a0: visible par tous');
  assert.equal(said({ level: 'partners', structure: 'p', partners: ['q'] }), 'Partenaires\u00a0: visible par Parc et une autre structure');
  assert.equal(said({ level: 'partners' }, nobody), 'Partenaires\u00a0: visible par sa structure et ses partenaires');
  assert.equal(said({ level: 'structure', structure: 'p' }), 'Structure\u00a0: visible par Parc');
  assert.equal(said({ level: 'private', structure: 'x' }), 'Privé\u00a0: visible par sa structure, gestionnaires seulement');
});

test('a blurred place is said with how, and who sees it exactly', () => {
  assert.equal(accessText({ ...open, place: 'structure', blur: 'grid' }, nobody, new Words('en')), 'Public: everyone sees it; place blurred to a square of a kilometre, exact for the structure');
});
