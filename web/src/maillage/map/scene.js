// From the state to what the map must show: a pure translation.

import { outlineOf } from '../api/service.js';
import { questionOf, tileQuery } from '../question/parameters.js';
import { SPLIT } from '../layers/entries.js';
import { isShown } from '../layers/shown.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../state/state.js').State} State */
/** @typedef {import('./asked.js').Asked} Asked */

/** @param {Application} app @returns {import('./ground.js').Ground} */
export function sceneOf(app) {
  const s = app.state;
  const question = questionOf(s);
  const drawn = app.layers.filter((l) => SPLIT[l.id] || isShown(s, l.id)).map((l) => ({
    id: l.id, minZoom: l.minZoom, maxZoom: l.maxZoom, geometryType: l.geometryType, query: tileQuery(question, l.id),
  }));
  return {
    drawn, choice: { on: s.on, off: s.off, layer: s.layer }, without: s.zone ?? (comparedOn(app) && s.record ? s.record.id : null), selected: s.selected?.id ?? null, hovered: null, kept: placesOf(app), question: s.layer, lang: s.lang,
    place: askedOf(app), veils: s.within.filter((w) => w.distance === null).flatMap((w) => areaOf(app.subjects.now.value?.find((f) => f.id === w.id)) ?? []),
  };
}

/** The version of the open record that the map shows, once it is known. @param {Application} app */
export function comparedOn(app) {
  const { value, loading } = app.compared.now;
  return app.state.record && app.state.version && !loading ? value : null;
}

/** The seat and establishments of the record whose card is open: the map draws them over the picture. @param {Application} app @returns {[number, number][]} */
function placesOf(app) {
  const places = app.state.record ? app.record.now.value?.places ?? [] : [];
  return places.flatMap((p) => (p.geometry?.type === 'Point' ? [p.geometry.coordinates] : []));
}

/** @param {import('../api/contract.js').Feature | undefined} feature */
const areaOf = (feature) => (feature?.geometry?.type.includes('Polygon') ? feature.geometry : null);

/** The place as the server understood it; before its answer, as the browser can draw it. @param {Application} app @returns {Asked | null} */
function askedOf(app) {
  const { place, zone, area } = app.state;
  if (!place || (area && place.kind === 'feature')) return app.outlined && { geometry: app.outlined, centre: [0, 0], radius: 0, label: '', editing: false };
  const answered = app.place.now.loading ? null : app.place.now.value?.place ?? null;
  const ring = outlineOf(place);
  const geometry = answered?.geometry ?? (ring && { type: 'Polygon', coordinates: [ring] });
  const centre = centreOf(place) ?? answered?.centre;
  if (!centre && !geometry) return null;
  const radius = place.kind === 'circle' ? place.radius : 0;
  const own = place.kind === 'shape' || place.kind === 'circle' ? ring && { type: 'Polygon', coordinates: [ring] } : geometry;
  return { geometry: own ?? geometry, centre: centre ?? [0, 0], radius, label: radius ? app.words.distance(radius) : '', editing: zone !== null || area !== null };
}

/** @param {import('../state/state.js').Place} place @returns {[number, number] | null} */
function centreOf(place) {
  if (place.kind === 'point' || place.kind === 'circle') return [place.lon, place.lat];
  return place.kind === 'shape' ? place.ring[0] : null;
}
