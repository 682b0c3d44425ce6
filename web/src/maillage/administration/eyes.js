// As whom someone or something sees, as the service writes it, in words.

/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {import('./listing.js').Names} Names */

const SHORT = 8;      // letters of an id that nobody has a name for: enough to tell two apart

/** @param {string} id */
export const shortId = (id) => id.slice(0, SHORT);

/** @param {string} id of a structure or an account @param {Names} known */
export const named = (id, known) => known.nameOf(id) ?? shortId(id);

/** @param {string} eyes `public`, or `role@structure` @param {Words} words @param {Names} known */
export function eyesText(eyes, words, known) {
  const [role, structure] = eyes.split('@');
  return structure ? words.t('seeing.choice', { role: words.t(`seeing.${role}`), structure: named(structure, known) }) : words.t(`seeing.${role}`);
}
