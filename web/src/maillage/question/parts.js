// The question cut into the parts of its sentence: plain words and values. The panel makes chips of them, the folded line bold text.

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../state/state.js').Near} Near */
/** @typedef {{words: string} | {value: string, property: string, code: string} | {distance: number, of: Near} | {within: string, form: string, of: Near} | {date: string}} Part */

import { saidName } from '../layers/names.js';
import { formOf } from '../layers/entries.js';

/** @param {Application} app @returns {Part[]} after the name of the layer */
export function partsOf(app) {
  const { where, within, date } = app.state;
  /** @type {Part[]} */
  const parts = Object.entries(where).flatMap(([property, codes]) => [{ words: joiner(app, property) }, ...codes.map((code) => valuePart(app, property, code))]);
  parts.push(...within.flatMap((near) => placeParts(app, near)));
  if (date) parts.push({ words: app.t('sentence.at') }, { date });
  return parts;
}

/** @param {Application} app @param {Near} of @returns {Part[]} */
function placeParts(app, of) {
  const known = app.subjects.now.value?.find((f) => f.id === of.id)?.properties;
  const name = { within: saidName(of.layer, known?.name ?? '…', known?.type), form: formOf(of.layer, known?.kind), of };
  if (of.distance === null) return [{ words: app.t('sentence.within') }, name];
  return [{ words: app.t('sentence.near') }, { distance: of.distance, of }, { words: app.t('sentence.of') }, name];
}

/** @param {Application} app @param {string} property */
function joiner(app, property) {
  const key = `sentence.${property}`;
  if (app.words.has(key)) return app.t(key);
  const title = app.words.label(app.layer(app.state.layer)?.properties.find((p) => p.name === property)?.title);
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** @param {Application} app @param {string} property @param {string} code @returns {Part} */
function valuePart(app, property, code) {
  const vocabulary = app.layer(app.state.layer)?.properties.find((p) => p.name === property)?.vocabulary;
  return { value: app.words.term(vocabulary, code), property, code };
}
