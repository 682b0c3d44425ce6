// Why something was written, in words: of what took an import back, or brought it back, which import.

/** @typedef {import('../i18n/words.js').Words} Words */

/** @param {{comment: string | null, reversal: 'undo' | 'redo' | null}} written @param {Words} words @returns {string} empty where nobody said why */
export function writtenText({ comment, reversal }, words) {
  if (!reversal) return comment ?? '';
  return words.t(`written.${reversal}`, { name: comment ?? words.t('written.nameless') });
}
