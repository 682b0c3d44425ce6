import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileAddresses, frameLine, gdalLines, leafletLines, serviceAddresses } from '../src/maillage/publication/addresses.js';
import { draftOf, filterOf, previewQuery, slugOf } from '../src/maillage/publication/draft.js';
import { changedIn, dropBody, keepBody, keptBody } from '../src/maillage/publication/kept.js';
import { framed, legendOf, pictureOf } from '../src/maillage/publication/pictures.js';
import { isPublisher } from '../src/maillage/publication/publisher.js';

const property = (/** @type {string} */ name, /** @type {string} */ type, members = false) => /** @type {any} */ ({ name, type, members });
const LAYER = /** @type {any} */ ({ id: 'actors', attribution: null, properties: [property('name', 'string'), property('family', 'string'), property('themes', 'string[]'), property('population', 'integer'), property('notes', 'string', true)] });

test('an id comes from the title, as addresses take it', () => {
  assert.equal(slugOf('Associations de l’eau (2026)'), 'associations-de-l-eau-2026');
  assert.equal(slugOf('2026 : Œuvres & Écomusées !'), slugOf('Œuvres & Écomusées'));
  assert.match(slugOf('É'.repeat(200)), /^e{60}$/);
  assert.equal(slugOf('—'), '');
});

test('the values that a question keeps are a filter, whatever stands in them', () => {
  assert.equal(filterOf({ family: ['associations', "l'eau"], themes: ['eau'], population: ['12'] }, LAYER), "family IN ('associations', 'l''eau') AND population IN (12) AND A_OVERLAPS(themes, ('eau'))");
  assert.equal(filterOf({}, LAYER), '');
});

test('a draft has the question, and nothing that is for members alone', () => {
  const draft = draftOf({ layer: 'actors', where: { family: ['epci'] }, within: [{ layer: 'territories', id: 'x', distance: 5000 }], date: null }, LAYER);
  assert.deepEqual([draft.filter, draft.within, draft.visibility], ["family IN ('epci')", ['territories/x,5000'], 'public']);
  assert.ok(!draft.properties.includes('notes'));
  assert.equal(previewQuery(draft), `?${new URLSearchParams({ filter: draft.filter, within: 'territories/x,5000' })}`);
  assert.ok(previewQuery({ ...draft, toleranceMetres: 100 }).endsWith('&toleranceMetres=100'));
});

test('what was typed stands when its form comes back, and the rest is as someone else wrote it since', () => {
  const kept = new Map();
  /** @type {any} */ (globalThis).sessionStorage = { getItem: (/** @type {string} */ k) => kept.get(k) ?? null, setItem: (/** @type {string} */ k, /** @type {string} */ v) => kept.set(k, v), removeItem: (/** @type {string} */ k) => kept.delete(k) };
  const begun = draftOf({ layer: 'actors', where: {}, within: [], date: null }, LAYER);
  const typed = { ...begun, title: { fr: 'Titre', en: '' } };
  assert.deepEqual(changedIn(begun, typed), { title: typed.title });
  keepBody(begun, typed);
  assert.deepEqual(keptBody({ ...begun, attribution: 'le parc' }), { ...typed, attribution: 'le parc' });
  assert.equal(keptBody({ ...begun, filter: 'name IS NULL' }), null, 'another question has its own');
  keepBody(begun, begun);
  assert.equal(keptBody(begun), null, 'nothing is typed any more');
  keepBody(begun, typed);
  dropBody(begun);
  assert.equal(kept.size, 0);
});

test('addresses are whole, and the lines of programs quote what people wrote', () => {
  for (const { address } of [...serviceAddresses('https://carte.example', 'loutres'), ...fileAddresses('https://carte.example', 'loutres')]) assert.ok(URL.canParse(address.replaceAll(/[{}]/g, '')));
  assert.ok(gdalLines('https://carte.example', 'loutres')[1].endsWith('loutres.gpkg "OAPIF:https://carte.example/ogc" loutres'));
  assert.ok(frameLine('o', 'loutres', '<b> "à" &').includes('title="&lt;b> &quot;à&quot; &amp;"'));
  assert.ok(leafletLines('o', 'loutres', `L'<b>`)[1].includes(`attribution: "L'&lt;b>"`));
});

test('managers publish, as themselves', () => {
  const session = (/** @type {string} */ role, more = {}) => /** @type {any} */ ({ administrator: false, structures: [{ role }], seeingAs: null, mustChangePassword: false, ...more });
  assert.deepEqual(['reader', 'contributor', 'manager', 'administrator'].map((role) => isPublisher(session(role))), [false, false, true, true]);
  assert.equal(isPublisher(session('manager', { seeingAs: { as: 'public' } })), false);
});

test('a picture of a layer has all of it, undistorted, and is another with each version', () => {
  const [west, south, east, north] = framed([3, 44, 4, 45]);
  assert.ok(west < 3 && south < 44 && east > 4 && north > 45);
  assert.ok(Math.abs((east - west) * Math.cos(44.5 * Math.PI / 180) / (north - south) - 280 / 160) < 1e-9);
  const point = framed([3, 44, 3, 44]);
  assert.ok(point[2] > point[0] && point[3] > point[1]);
  const asked = new URL(pictureOf('sites', 'rouge-vif', [3, 44, 4, 45], 2), 'https://carte.example').searchParams;
  assert.equal(asked.get('styles'), 'rouge-vif');
  assert.equal(asked.get('bbox')?.split(',').length, 4);
  assert.notEqual(legendOf('sites', 'default', 1), legendOf('sites', 'default', 2));
});
