// What is said of a thing that a link names and that the service does not find: deleted and when, never there, or without a place.

/** @typedef {import('../application.js').Application} Application */
/** @typedef {'wait' | 'deleted' | 'unplaced' | 'unknown'} Fate */

/** @param {Application} app @returns {Fate} */
export function fateOf({ end }) {
  if (end.now.loading) return 'wait';
  const last = end.now.value?.[0];
  if (!last) return 'unknown';
  return last.operation === 'delete' ? 'deleted' : 'unplaced';
}

/** @param {Application} app @returns {{title: string, why: string}} */
export function goneWords(app) {
  const fate = fateOf(app);
  if (fate === 'wait') return { title: app.t('card.loading'), why: '' };
  const last = app.end.now.value?.[0];
  return { title: app.t(`gone.${fate}`), why: app.t(`gone.why.${fate}`, { date: last ? app.words.date(last.at) : '' }) };
}
