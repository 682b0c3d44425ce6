// What is typed about a zone before it is saved. Kept in this tab, so that a reload loses nothing; the outline is in the link.

/** @typedef {{name: string, purpose: string, reason: string}} Draft */

/** @type {Draft} */
const BLANK = { name: '', purpose: '', reason: '' };
const KEY = 'maillage.zone.';

/** @param {string} zone @returns {Draft | null} */
export function keptDraft(zone) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY + zone) ?? 'null');
    return kept && { ...BLANK, ...kept };
  } catch {
    return null;      // damaged, or storage refused: as if nothing had been kept
  }
}

/** @param {string} zone @param {Draft} draft */
export const keepDraft = (zone, draft) => sessionStorage.setItem(KEY + zone, JSON.stringify(draft));

/** @param {string} zone */
export const dropDraft = (zone) => sessionStorage.removeItem(KEY + zone);

/** @param {import('../api/contract.js').RecordCard | null} record a new version needs its own reason @returns {Draft} */
export function draftOf(record) {
  const purpose = record?.facts.find((f) => f.property === 'purpose')?.value ?? record?.type?.code ?? '';
  return record ? { name: record.name, purpose: String(purpose), reason: '' } : BLANK;
}

/** What was typed stands; what was not touched is as in the later version. @param {Draft} draft @param {Draft} before what it began from @param {Draft} after @returns {Draft} */
export function rebased(draft, before, after) {
  const kept = /** @type {(keyof Draft)[]} */ (Object.keys(draft)).filter((k) => draft[k] !== before[k]);
  return { ...after, ...Object.fromEntries(kept.map((k) => [k, draft[k]])) };
}

/** @param {Draft} draft @returns {(keyof Draft)[]} what is still to fill in */
export const missingFrom = (draft) => /** @type {(keyof Draft)[]} */ (['name', 'purpose', 'reason']).filter((k) => !draft[k].trim());
