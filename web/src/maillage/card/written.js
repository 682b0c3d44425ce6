// Why something was written, in words: the service says of what an undoing wrote which import was undone, once more each time it was.

/** @typedef {import('../i18n/words.js').Words} Words */

const UNDOING = 'Annulation : ';

/** How often it was taken back, and back again. @param {string} comment */
function stepsOf(comment) {
  let steps = 0;
  while (comment.startsWith(UNDOING, steps * UNDOING.length)) steps += 1;
  return steps;
}

/** @param {string | null} comment of an import or an undoing @returns {boolean} it took an import back */
export const isUndoing = (comment) => stepsOf(comment ?? '') % 2 === 1;

/** An undoing of an undoing has brought its import back. @param {string} comment @param {Words} words */
export function writtenText(comment, words) {
  const steps = stepsOf(comment);
  if (!steps) return comment;
  return words.t(isUndoing(comment) ? 'written.undone' : 'written.back', { name: comment.slice(steps * UNDOING.length) });
}
