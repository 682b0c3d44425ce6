// The undoing of an import in words: what it did, and what stood in its way.

/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {import('../api/administration.js').Run} Run */
/** @typedef {{count: number, ids: string[]}} Written what was written since; the service names some of them only */

/** What its button undoes: of an import that was taken back, what did so. Null for what was undone in turn. @param {Run} run */
export function undoable({ id, reversal, undone, lastReversal }) {
  if (!undone) return id;
  return reversal ? null : lastReversal;
}

/** Whether undoing it brings an import back. @param {Run} run */
export const bringsBack = ({ reversal, undone }) => (reversal ? reversal === 'undo' : undone);

/** @param {Error | null} refusal @returns {Written | null} null: it was refused for another reason, or not at all */
export function writtenSince(refusal) {
  const problem = /** @type {import('../api/client.js').Problem | null} */ (refusal);
  return problem?.code === 'written-since' ? { count: Number(problem.details.count), ids: problem.details.records ?? [] } : null;
}

/** @param {import('../api/administration.js').Undone} done @param {Words} words @param {boolean} [back] it brought an import back */
export function undoneText({ deleted, restored, kept }, words, back = false) {
  const parts = [deleted && words.t('import.undone.deleted', { n: deleted }), restored && words.t('import.undone.restored', { n: restored }), kept && words.t('import.undone.kept', { n: kept })].filter(Boolean);
  return words.t(back ? 'import.redone' : 'import.undone', { what: parts.join(words.t('comma')) || words.t('import.undone.nothing') });
}
