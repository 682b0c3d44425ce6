// What the state needs of the service. Nothing is asked twice; what is no longer needed is cancelled.

import { questionOf } from '../question/parameters.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('./state.js').State} State */

const LISTED = 50;      // things in the list at a time
const READ = 100;       // rows of the table at a time

/** @param {Application} app */
export function askAll(app) {
  askQuestion(app);
  askThings(app);
  const s = app.state;
  // an area is no question about a place
  app.place.ask(s.place && !app.trouble && !s.area ? { place: s.place, date: s.date } : null);
  app.found.ask(s.text.trim().length > 1 ? s.text.trim() : null);
  app.sources.ask('all');
  app.totals.ask({ layers: app.layers.map((l) => l.id), date: s.date });
}

/** Its count, its facets, its list and its table. @param {Application} app */
function askQuestion(app) {
  const s = app.state;
  const layer = app.layer(s.layer);
  const question = layer && questionOf(s);
  app.count.ask(question);
  app.facets.ask(question && { question, by: layer.properties.filter((p) => p.facet).map((p) => p.name) });
  app.items.ask(question && { question, limit: LISTED, sort: 'name', geometry: true });
  app.rows.ask(question && s.table ? { question, limit: READ, sort: s.sort === 'name' ? 'name' : `${s.sort},name`, geometry: false } : null);
}

/** What is opened, edited, chosen, or a place of the question. @param {Application} app */
function askThings(app) {
  const s = app.state;
  app.record.ask(s.record);
  app.history.ask(s.record);
  app.compared.ask(s.record && s.version ? { ref: s.record, version: s.version } : null);
  const zone = s.zone && s.zone !== 'new' ? { layer: 'intervention-zones', id: s.zone } : null;
  // first, since what the others answer looks at what the question is about
  app.subjects.ask(s.within.length ? s.within.map(({ layer, id }) => ({ layer, id })) : null);
  app.zone.ask(zone);
  app.zoneHistory.ask(zone);
  // of a thing that is asked about, its type is said too
  app.chosen.ask(s.selected ?? (s.place?.kind === 'feature' ? { layer: s.place.layer, id: s.place.id } : null));
}

/** What a write may have changed is asked again the next time. @param {Application} app */
export function forgetAnswers(app) {
  app.totals.forget();
  for (const live of [app.count, app.facets, app.items, app.rows, app.place, app.record, app.history, app.compared, app.zone, app.zoneHistory, app.chosen, app.sources]) live.now = { ...live.now, key: null };
}
