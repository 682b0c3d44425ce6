// The undoing of an import in words: what it did, and what stood in its way.

/** @typedef {import('../i18n/words.js').Words} Words */
/** @typedef {{count: number, ids: string[]}} Written what was written since; the service names some of them only */

/** @param {Error | null} refusal @returns {Written | null} null: it was refused for another reason, or not at all */
export function writtenSince(refusal) {
  const problem = /** @type {import('../api/client.js').Problem | null} */ (refusal);
  return problem?.code === 'written-since' ? { count: Number(problem.details.count), ids: problem.details.records ?? [] } : null;
}

/** @param {import('../api/administration.js').Undone} done @param {Words} words */
export function undoneText({ deleted, restored, kept }, words) {
  const parts = [deleted && words.t('import.undone.deleted', { n: deleted }), restored && words.t('import.undone.restored', { n: restored }), kept && words.t('import.undone.kept', { n: kept })].filter(Boolean);
  return words.t('import.undone', { what: parts.join(words.t('comma')) || words.t('import.undone.nothing') });
}
