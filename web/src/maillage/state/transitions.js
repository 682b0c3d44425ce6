// Every change of the state is one of these pure functions: (state, …) → state.

import { isShown } from '../layers/shown.js';
import { closedInAdministration, leftAdministration } from './administering.js';
import { FIRST, UNLAYERED } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').Place} Place */
/** @typedef {import('./state.js').Ref} Ref */

/** @param {State} s @param {import('./state.js').View} view @returns {State} */
export const moved = (s, view) => ({ ...s, view });

/** A new question about another layer: values of the old one's properties mean nothing there. @param {State} s @param {string} layer @returns {State} */
export const askedAbout = (s, layer) => (s.layer === layer ? leftAdministration(s) : { ...leftAdministration(s), layer, where: {}, sort: FIRST.sort, columns: [], chart: '', off: s.off.filter((id) => id !== layer && !id.startsWith(`${layer}.`)), record: null, folded: false });

/** @param {State} s @param {string} property @param {string} value @returns {State} */
export function toggledValue(s, property, value) {
  const values = s.where[property] ?? [];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  const { [property]: _, ...others } = s.where;
  return { ...s, where: next.length ? { ...others, [property]: next } : others };
}

/** @param {Ref} a @param {Ref} b */
const same = (a, b) => a.layer === b.layer && a.id === b.id;

/** The question looks in this place, and in no other. @param {State} s @param {Ref} place @param {number | null} distance metres, null: touches it @returns {State} */
export const keptWithin = (s, place, distance) => ({ ...s, within: [{ layer: place.layer, id: place.id, distance }] });

/** And in this place too; one that is there already gets the new distance. @param {State} s @param {Ref} place @param {number | null} distance @returns {State} */
export const alsoWithin = (s, place, distance) => (s.within.some((w) => same(w, place))
  ? { ...s, within: s.within.map((w) => (same(w, place) ? { ...w, distance } : w)) }
  : { ...s, within: [...s.within, { layer: place.layer, id: place.id, distance }] });

/** @param {State} s @param {string | null} date null: today @returns {State} */
export const keptDate = (s, date) => ({ ...s, date: date || null });

/** @param {State} s @param {Ref} place @returns {State} */
export const freedFromPlace = (s, place) => ({ ...s, within: s.within.filter((w) => !same(w, place)) });

/** @param {State} s @returns {State} */
export const forgotQuestion = (s) => ({ ...s, where: {}, within: [], date: null });

/** @param {State} s @param {string} entry @returns {State} */
export function toggledEntry(s, entry) {
  const [on, off] = [s.on.filter((e) => e !== entry), s.off.filter((e) => e !== entry)];
  return isShown(s, entry) ? { ...s, on, off: [...off, entry] } : { ...s, on: [...on, entry], off };
}

/** @param {State} s @param {boolean} shown @returns {State} */
export const showedLegend = (s, shown) => ({ ...s, legend: shown });

/** @param {State} s @param {string} text @returns {State} */
export const typed = (s, text) => ({ ...s, text });

/** @param {State} s @param {Place} place @param {Ref | null} [selected] @returns {State} */
export const askedPlace = (s, place, selected = null) => ({
  ...s, place, selected, record: null, pane: 'answer', stop: s.stop === 'low' ? 'middle' : s.stop,
});

/** What was drawn is the area that someone is limited to, or a place to ask about. @param {State} s @param {Place} place @returns {State} */
export const tookDrawing = (s, place) => (s.area ? { ...s, place } : askedPlace(s, place));

/** @param {State} s @param {Ref} record @returns {State} */
export const openedRecord = (s, record) => ({
  ...s, record: { layer: record.layer, id: record.id }, version: null, selected: UNLAYERED.includes(record.layer) ? null : { layer: record.layer, id: record.id },
  pane: 'answer', stop: s.stop === 'low' ? 'middle' : s.stop,
});

/** The version of the open record that the map shows against the one before; null: none. A phone leaves room for the map. @param {State} s @param {number | null} version @returns {State} */
export const comparedVersion = (s, version) => ({ ...s, version, stop: version && s.stop === 'high' ? 'middle' : s.stop });

/** @param {State} s @param {string} zone @param {Place | null} [place] @returns {State} */
export const editedZone = (s, zone, place = s.place) => ({ ...s, zone, place, record: null, folded: false, pane: 'question', stop: 'middle' });

/** @param {State} s @returns {State} */
export const leftZone = (s) => ({ ...s, zone: null });

/** @param {State} s @returns {State} */
export const toggledTable = (s) => ({ ...s, table: !s.table });

/** @param {State} s @param {string} sort @returns {State} */
export const sortedBy = (s, sort) => ({ ...s, sort });

/** @param {State} s @param {string[]} columns @returns {State} */
export const choseColumns = (s, columns) => ({ ...s, columns });

/** @param {State} s @param {string} chart @returns {State} */
export const charted = (s, chart) => ({ ...s, chart });

/** @param {State} s @returns {State} */
export const leftPlace = (s) => ({ ...s, place: null, selected: null, pane: 'question', stop: 'low' });

/** What Escape does: the last thing opened closes first. @param {State} s @returns {State} */
export function closedLast(s) {
  if (s.record && s.version) return comparedVersion(s, null);
  if (s.record) return { ...s, record: null, pane: s.place ? 'answer' : 'question', stop: s.place ? s.stop : 'low' };
  if (s.administration) return closedInAdministration(s);
  if (s.zone) return leftZone(s);
  if (s.table) return toggledTable(s);
  if (s.place) return leftPlace(s);
  if (s.selected) return { ...s, selected: null };
  return s.text ? { ...s, text: '' } : s;
}

/** @param {State} s @param {'fr' | 'en'} lang @returns {State} */
export const spoke = (s, lang) => ({ ...s, lang });

/** @param {State} s @returns {State} */
export const toggledFold = (s) => ({ ...s, folded: !s.folded });

/** @param {State} s @param {'question' | 'answer'} pane @param {import('./state.js').Stop} stop @returns {State} */
export const showedPane = (s, pane, stop) => ({ ...s, pane, stop });

/** @param {State} s @returns {State} */
export const startedAgain = (s) => ({ ...FIRST, lang: s.lang });
