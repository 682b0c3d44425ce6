// Changes of the state inside the administration: its section, what is kept of its list, what is open in it, the area being drawn.

/** @typedef {import('./state.js').State} State */

const NOWHERE = { administration: null, only: {}, item: null, area: null };

/** @param {State} s @param {string} section @param {Record<string, string>} [only] @returns {State} */
export const administered = (s, section, only = {}) => ({ ...leftArea(s), administration: section, only, item: null, record: null, version: null });

/** @param {State} s @returns {State} the same outside */
export const leftAdministration = (s) => (s.administration ? { ...leftArea(s), ...NOWHERE } : s);

/** @param {State} s @param {string} name @param {string} value empty: all @returns {State} */
export function keptOnly(s, name, value) {
  const { [name]: _, ...others } = s.only;
  return { ...s, only: value ? { ...others, [name]: value } : others };
}

/** @param {State} s @param {string | null} item an identity, `new`, or nothing @returns {State} */
export const openedItem = (s, item) => ({ ...leftArea(s), item });

/** The map is free for an area: what was asked there before goes. @param {State} s @param {string} area as `{structure}.read` @returns {State} */
export const beganArea = (s, area) => ({ ...s, area, place: null, selected: null, zone: null, stop: 'low' });

/** @param {State} s @returns {State} */
export const leftArea = (s) => (s.area ? { ...s, area: null, place: null } : s);

/** Escape, from the inside out. @param {State} s @returns {State} */
export function closedInAdministration(s) {
  if (s.area) return leftArea(s);
  return s.item ? openedItem(s, null) : leftAdministration(s);
}

/** What is asked becomes a layer: its question stays as it is. @param {State} s @returns {State} */
export const publishedQuestion = (s) => openedItem(administered(s, 'publications'), 'new');
