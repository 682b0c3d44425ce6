// The question cut into the parts of its sentence: plain words and values. The panel makes chips of them, the folded line bold text.

/** @typedef {import('../application.js').Application} Application */
/** @typedef {{words: string} | {value: string, property: string, code: string} | {distance: number | null} | {within: string, form: string} | {date: string}} Part */

import { saidName } from '../layers/names.js';
import { formOf } from '../layers/entries.js';

/** @param {Application} app @returns {Part[]} after the name of the layer */
export function partsOf(app) {
  const { where, within, distance, date } = app.state;
  /** @type {Part[]} */
  const parts = Object.entries(where).flatMap(([property, codes]) => [{ words: joiner(app, property) }, ...codes.map((code) => valuePart(app, property, code))]);
  if (within) {
    parts.push({ words: app.t(distance === null ? 'sentence.within' : 'sentence.near') });
    if (distance !== null) parts.push({ distance }, { words: app.t('sentence.of') });
    parts.push({ within: saidName(within.layer, app.subject.now.value?.properties.name ?? '…', app.subject.now.value?.properties.type), form: formOf(within.layer, app.subject.now.value?.properties.kind) });
  }
  if (date) parts.push({ words: app.t('sentence.at') }, { date });
  return parts;
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
