// What place was asked, in words: « Cercle de 2 km, 12,57 km² ».

import { saidName } from '../layers/names.js';

/** @typedef {import('../application.js').Application} Application */

/** @param {Application} app */
export function titleOf(app) {
  if (app.state.zone) return app.t('zone.balance');
  const { place } = app.state;
  const name = app.place.now.value?.place.name;
  return place?.kind === 'feature' && name ? saidName(place.layer, name, app.chosen.now.value?.properties.type) : app.t('answer.title');
}

/** @param {Application} app @returns {string[]} what, then where and when */
export function whereLines(app) {
  const { words } = app;
  const { place } = app.state;
  const answer = app.place.now.value;
  if (!place) return [];
  const area = answer?.place.areaSquareMetres ? words.area(answer.place.areaSquareMetres, place.kind === 'circle') : '';
  const centre = answer?.place.centre ?? (place.kind === 'point' || place.kind === 'circle' ? [place.lon, place.lat] : null);
  const second = [centre && words.coordinates(centre[1], centre[0]), answer && words.t('answer.at', { date: words.date(answer.at) })];
  return [[shapeOf(app), area].filter(Boolean).join(words.t('comma')), second.filter(Boolean).join(' · ')].filter(Boolean);
}

/** @param {Application} app */
function shapeOf(app) {
  const { words, state: { place } } = app;
  if (!place) return '';
  if (place.kind === 'circle') return words.t('where.circle', { radius: words.distance(place.radius) });
  if (place.kind === 'feature') return featureOf(app, place);
  return words.t(`where.${place.kind}`);
}

/** @param {Application} app @param {import('../state/state.js').FeaturePlace} place */
function featureOf(app, place) {
  const { words } = app;
  const title = typeOf(app, place) || words.label(app.layer(place.layer)?.title);
  return place.buffer ? words.t('where.around', { title, radius: words.distance(place.buffer) }) : title;
}

/** « Commune », « Zone spéciale de conservation »; empty until the thing is known. @param {Application} app @param {import('../state/state.js').FeaturePlace} place */
function typeOf(app, { layer, id }) {
  const thing = app.chosen.now.value;
  const coded = app.layer(layer)?.properties.find((p) => p.vocabulary && (p.name === 'type' || p.name === 'kind'));
  if (!coded || thing?.id !== id || !thing.properties[coded.name]) return '';
  const text = app.words.term(coded.vocabulary, thing.properties[coded.name]);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
