// A link is taken for what this service has of it. What it does not have is left out and told, at once or when its request says so.

import { soundFor } from './sound.js';
import { freedFromPlace, leftZone } from './transitions.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('./state.js').State} State */
/** @typedef {import('./sound.js').Left} Left */

/** @param {Application} app */
export function takeLink(app) {
  if (!app.layers.length) return;
  const { state, left } = soundFor(app.state, app.layers, app.words.vocabularies);
  leave(app, [...app.store.unread.map((part) => ({ part })), ...left], () => state);
}

/** What the link points at may be gone: of a place it is asked since when, as a card's history says it already; the rest is left. @param {Application} app */
export function lookForGone(app) {
  const { record, place, selected, within } = app.state;
  const feature = place?.kind === 'feature' ? { layer: place.layer, id: place.id } : null;
  app.end.ask(!record && isGone(app.place) ? feature : null);
  const { value, loading } = app.subjects.now;
  const lost = loading || !value ? [] : within.filter((w) => !value.some((f) => f.id === w.id));
  if (lost.length) leave(app, [{ part: 'within' }], (s) => lost.reduce(freedFromPlace, s));
  if (isGone(app.zone)) leave(app, [{ part: 'zone' }], leftZone);
  if (selected && !record && !place && isGone(app.chosen)) leave(app, [{ part: 'selected' }], (s) => ({ ...s, selected: null }));
}

/** Goes on without what is not there, and says so. @param {Application} app @param {Left[]} left @param {(state: State) => State} without */
function leave(app, left, without) {
  if (!left.length) return;
  const what = [...new Set(left.map((l) => partText(app, l)))];
  app.change(without, { step: false });
  app.tell({ text: app.t('link.left', { what: what.join(app.t('comma')) }), stays: true });
}

/** @param {Application} app @param {Left} left */
function partText({ t }, { part, name }) {
  const said = t(`link.part.${part}`);
  return name ? t('link.named', { part: said, name }) : said;
}

/** @param {import('../api/live.js').Live<any, any>} live the service knows nothing of what was asked */
const isGone = (live) => /** @type {import('../api/client.js').Problem | null} */ (live.now.error)?.missing ?? false;
