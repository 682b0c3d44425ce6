// What is typed about a publication before it is saved. Kept in this tab, as what is typed about a zone: to leave the form loses nothing.

/** @typedef {import('../api/publications.js').Body} Body */

const KEY = 'maillage.publication.';

/** Each question that is published, and each publication, has its own. @param {Body} begun what the form begins with */
const keyOf = ({ id, layer, filter, within }) => KEY + (id || JSON.stringify([layer, filter, within]));

/** What was typed stands; what was not touched is as it is now, which someone else may have written. @param {Body} begun @returns {Body | null} */
export function keptBody(begun) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(begun)) ?? 'null');
    return kept && { ...begun, ...kept };
  } catch {
    return null;      // damaged, or storage refused: as if nothing had been kept
  }
}

/** @param {Body} begun @param {Body} typed */
export function keepBody(begun, typed) {
  const changed = changedIn(begun, typed);
  if (Object.keys(changed).length) sessionStorage.setItem(keyOf(begun), JSON.stringify(changed));
  else dropBody(begun);
}

/** @param {Body} begun */
export const dropBody = (begun) => sessionStorage.removeItem(keyOf(begun));

/** @param {Body} begun @param {Body} typed @returns {Partial<Body>} */
export const changedIn = (begun, typed) => Object.fromEntries(Object.entries(typed).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(begun[/** @type {keyof Body} */ (name)])));
