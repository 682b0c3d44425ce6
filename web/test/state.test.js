import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST, subjectOf } from '../src/maillage/state/state.js';
import { isShown } from '../src/maillage/layers/shown.js';
import * as adm from '../src/maillage/state/administering.js';
import * as go from '../src/maillage/state/transitions.js';
import { fromQuery, toQuery, unreadIn } from '../src/maillage/state/url.js';
import { readPlace, writePlace } from '../src/maillage/state/places.js';

const REF = { layer: 'protected-sites', id: '7d0c9c1e-0000-4000-8000-000000000001' };
const CIRCLE = /** @type {const} */ ({ kind: 'circle', lon: 3.0416, lat: 44.7318, radius: 2000 });

test('the first state has an empty link, and an empty link is the first state', () => {
  assert.equal(toQuery(FIRST), '');
  assert.deepEqual(fromQuery(''), { ...FIRST });
});

test('every part of the state comes back from its link', () => {
  const state = {
    ...FIRST, view: { lon: 3.0416, lat: 44.7318, zoom: 12 }, on: ['actor-areas'], off: ['actors', 'territories.epci'], layer: 'protected-sites',
    where: { type: ['ZSC', 'ZPS'], manager: ['Parc naturel régional & Cie'] }, within: [{ ...REF, distance: 5000 }, { layer: 'territories', id: 'abc', distance: null }], date: '2026-11-21', text: 'tourbière',
    place: CIRCLE, selected: REF, record: REF, zone: 'new', lang: /** @type {const} */ ('en'), folded: true, legend: false, pane: /** @type {const} */ ('answer'), stop: /** @type {const} */ ('high'),
  };
  assert.deepEqual(fromQuery(toQuery(state)), state);
});

test('a layer is shown or hidden by hand; before that, what covers everything is hidden unless it is asked about', () => {
  assert.deepEqual(['actors', 'actor-areas', 'actor-establishments', 'territories.commune', 'territories.region', 'funding-perimeters.leader', 'funding-perimeters.contrat-massif'].map((e) => isShown(FIRST, e)), [true, false, false, true, false, false, true]);
  assert.equal(isShown(go.askedAbout(FIRST, 'funding-perimeters'), 'funding-perimeters.leader'), true);
  const shown = go.toggledEntry(FIRST, 'actor-areas');
  assert.equal(isShown(shown, 'actor-areas'), true);
  assert.equal(isShown(go.toggledEntry(shown, 'actor-areas'), 'actor-areas'), false);
});

for (const place of [
  { kind: 'point', lon: -1.5, lat: 44 }, CIRCLE, { kind: 'feature', ...REF, buffer: 500 }, { kind: 'feature', ...REF, buffer: 0 },
  { kind: 'shape', ring: [[3, 44], [3.1, 44], [3.1, 44.1]], buffer: 0 },
]) {
  test(`a ${place.kind} is written and read back`, () => assert.deepEqual(readPlace(writePlace(/** @type {any} */ (place))), place));
}

test('a damaged link gives no place', () => {
  for (const text of ['', 'circle:3,44', 'circle:3,44,-1', 'circle:300,44,10', 'point:a,b', 'feature:x', 'shape:3_44~3_45', 'nonsense']) assert.equal(readPlace(text), null);
});

test('a damaged view, date or distance is left out', () => {
  const s = fromQuery('?at=95,3,12&date=yesterday&within=&within=protected-sites/x,-3&within=nothing');
  assert.deepEqual([s.view, s.date, s.within], [null, null, [{ layer: 'protected-sites', id: 'x', distance: null }]]);
});

test('a value is ticked, joined by another, and unticked without a trace', () => {
  const one = go.toggledValue(FIRST, 'family', 'association');
  const two = go.toggledValue(one, 'family', 'commune');
  assert.deepEqual(two.where, { family: ['association', 'commune'] });
  assert.deepEqual(go.toggledValue(go.toggledValue(two, 'family', 'association'), 'family', 'commune').where, {});
  assert.deepEqual(FIRST.where, {});
});

test('a question about another layer forgets the values of the first, keeps the place, and shows the layer', () => {
  const s = go.askedAbout({ ...go.keptWithin(go.toggledValue(FIRST, 'family', 'commune'), REF, 500), off: ['protected-sites'] }, 'protected-sites');
  assert.deepEqual([s.where, s.within, s.off], [{}, [{ ...REF, distance: 500 }], []]);
});

test('places are added, changed and taken away one by one; looking in a place from its card forgets the others', () => {
  const park = { layer: 'territories', id: 'abc' };
  const two = go.alsoWithin(go.alsoWithin(FIRST, park, null), REF, 5000);
  assert.deepEqual(two.within, [{ ...park, distance: null }, { ...REF, distance: 5000 }]);
  assert.deepEqual(go.alsoWithin(two, REF, 1000).within[1].distance, 1000);
  assert.deepEqual(go.freedFromPlace(two, park).within, [{ ...REF, distance: 5000 }]);
  assert.deepEqual(go.keptWithin(two, REF, null).within, [{ ...REF, distance: null }]);
  assert.deepEqual(go.forgotQuestion(two).within, []);
});

test('Escape closes what was opened last: the card, the place, the search', () => {
  const s = go.openedRecord(go.askedPlace(go.typed(FIRST, 'eau'), CIRCLE), REF);
  const withoutCard = go.closedLast(s);
  assert.deepEqual([withoutCard.record, withoutCard.place], [null, CIRCLE]);
  const withoutPlace = go.closedLast(withoutCard);
  assert.deepEqual([withoutPlace.place, withoutPlace.selected, withoutPlace.text], [null, null, 'eau']);
  assert.equal(go.closedLast(withoutPlace).text, '');
  assert.equal(go.closedLast(FIRST), FIRST);
});

test('asking a place raises the sheet of a phone, once', () => {
  assert.equal(go.askedPlace(FIRST, CIRCLE).stop, 'middle');
  assert.equal(go.askedPlace({ ...FIRST, stop: 'high' }, CIRCLE).stop, 'high');
});

test('editing a zone keeps the outline and closes the card', () => {
  const s = go.editedZone(go.openedRecord(FIRST, REF), 'new', CIRCLE);
  assert.deepEqual([s.record, s.zone, s.place], [null, 'new', CIRCLE]);
});

test('a link to a place or a card opens it on a phone, unless it says otherwise; both come back from the link', () => {
  const opened = (/** @type {string} */ query) => { const s = fromQuery(query); return [s.pane, s.stop]; };
  assert.deepEqual(opened('?place=point:3,44'), ['answer', 'middle']);
  assert.deepEqual(opened(`?record=${REF.layer}/${REF.id}`), ['answer', 'middle']);
  assert.deepEqual(opened('?place=point:3,44&zone=new'), ['question', 'middle']);
  assert.deepEqual(opened('?place=point:3,44&pane=question&stop=low'), ['question', 'low']);
  assert.deepEqual(opened('?pane=nonsense&stop=nonsense'), ['question', 'low']);
  const low = go.showedPane(go.askedPlace(FIRST, CIRCLE), 'question', 'low');
  assert.deepEqual(fromQuery(toQuery(low)), low);
});

test('what cannot be read in a link is named', () => {
  assert.deepEqual(unreadIn('?at=44,3&place=circle:x&within=nothing&within=territories/abc&date=2026-02-30&selected=a&record=b&zone=<x>&sort=;drop'), ['at', 'place', 'within', 'date', 'selected', 'record', 'zone', 'sort']);
  assert.equal(fromQuery('?record=actors/AB-12').record?.id, 'ab-12');
  assert.deepEqual(unreadIn(`?at=44,3,12&place=point:3,44&within=territories/abc&date=2026-01-01&record=${REF.layer}/${REF.id}&zone=new&sort=-area&unknown=1`), []);
});

test('a link is about its card, else its place, its chosen thing, the place of its question; a zone is framed by its editor', () => {
  const about = (/** @type {Partial<import('../src/maillage/state/state.js').State>} */ part) => subjectOf({ ...FIRST, ...part });
  assert.equal(about({}), '');
  assert.equal(about({ selected: REF }), JSON.stringify(REF));
  assert.equal(about({ selected: REF, place: CIRCLE }), JSON.stringify(CIRCLE));
  assert.equal(about({ place: CIRCLE, record: REF }), JSON.stringify(REF));
  assert.notEqual(about({ within: [{ ...REF, distance: null }] }), '');
  assert.equal(about({ place: CIRCLE, zone: 'new' }), '');
});

test('a version is compared on the map by link, closes before its card, and goes with it', () => {
  const compared = go.comparedVersion(go.openedRecord(FIRST, REF), 2);
  assert.equal(fromQuery(toQuery(compared)).version, 2);
  assert.deepEqual([go.closedLast(compared).version, go.closedLast(compared).record], [null, REF]);
  assert.equal(go.openedRecord(compared, { layer: 'actors', id: REF.id }).version, null);
  assert.equal(fromQuery('?version=2').version, null);
  assert.deepEqual(unreadIn(`?record=protected-sites/${REF.id}&version=zero`), ['version']);
});

test('the administration is in the link: its section, its filters, what is open in it, the area being drawn', () => {
  const s = adm.beganArea(adm.openedItem(adm.keptOnly(adm.administered(FIRST, 'accounts'), 'role', 'reader'), REF.id), `${REF.id}.write`);
  assert.equal(toQuery(s), `?administration=accounts&only.role=reader&item=${REF.id}&area=${REF.id}.write`);
  assert.deepEqual(fromQuery(toQuery(s)), s);
  assert.equal(fromQuery('?administration=<x>').administration, null);
});

test('whom one looks for in a list of people is in no link', () => {
  assert.equal(toQuery(adm.keptOnly(adm.administered(FIRST, 'accounts'), 'q', 'Hélène')), '?administration=accounts');
  assert.equal(toQuery(adm.keptOnly(adm.administered(FIRST, 'layers'), 'q', 'eau')), '?administration=layers&only.q=eau');
});

test('Escape closes the area, what is open, then the administration; a card over it first', () => {
  const s = adm.beganArea(adm.openedItem(adm.administered(go.askedPlace(FIRST, CIRCLE), 'accounts'), 'new'), 'x.read');
  assert.equal(s.place, null);
  const steps = [s, go.closedLast(s), go.closedLast(go.closedLast(s)), go.closedLast(go.closedLast(go.closedLast(s)))];
  assert.deepEqual(steps.map((one) => [one.administration, one.item, one.area]), [['accounts', 'new', 'x.read'], ['accounts', 'new', null], ['accounts', null, null], [null, null, null]]);
  const carded = go.openedRecord(adm.administered(FIRST, 'activity'), REF);
  assert.deepEqual([go.closedLast(carded).record, go.closedLast(carded).administration], [null, 'activity']);
});

test('a question leaves the administration, and a filter without a value leaves no trace', () => {
  const s = adm.keptOnly(adm.administered(FIRST, 'activity'), 'from', '2026-11-01');
  assert.deepEqual(adm.keptOnly(s, 'from', '').only, {});
  assert.equal(go.askedAbout(s, FIRST.layer).administration, null);
  assert.equal(go.askedAbout(s, 'territories').administration, null);
  assert.equal(go.askedAbout(FIRST, FIRST.layer), FIRST);
});

test('what is drawn while an area is asked for is that area, and no question about a place', () => {
  const s = adm.beganArea(adm.openedItem(adm.administered(FIRST, 'accounts'), 'a'), 'x.read');
  assert.deepEqual([go.tookDrawing(s, CIRCLE).place, go.tookDrawing(s, CIRCLE).pane], [CIRCLE, s.pane]);
  assert.equal(go.tookDrawing(FIRST, CIRCLE).pane, 'answer');
  assert.equal(adm.leftArea(go.tookDrawing(s, CIRCLE)).place, null);
});

test('the language that was chosen holds where the address says none; the address wins, and says it to whoever chose otherwise', () => {
  assert.deepEqual([fromQuery('', 'en').lang, fromQuery('?lang=fr', 'en').lang, fromQuery('?lang=de', 'en').lang, fromQuery('?lang=en').lang], ['en', 'fr', 'en', 'en']);
  assert.deepEqual([toQuery({ ...FIRST, lang: 'fr' }, 'en'), toQuery({ ...FIRST, lang: 'en' }, 'en'), toQuery({ ...FIRST, lang: 'fr' }, 'fr')], ['?lang=fr', '?lang=en', '']);
});

test('to compare a version lowers the sheet of a phone that hid the map', () => {
  const high = { ...go.openedRecord(FIRST, REF), stop: /** @type {const} */ ('high') };
  assert.equal(go.comparedVersion(high, 2).stop, 'middle');
  assert.equal(go.comparedVersion(high, null).stop, 'high');
});
