// What is said of a thing that a link names and that the service does not find: deleted and when, never there, or without a place.

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../api/live.js').Live<any, import('../api/contract.js').Version[]>} Past the versions of the thing, last first */
/** @typedef {'wait' | 'deleted' | 'unplaced' | 'unknown'} Fate */

/** @param {Past} past @returns {Fate} */
export function fateOf({ now }) {
  if (now.loading) return 'wait';
  const last = now.value?.[0];
  if (!last) return 'unknown';
  return last.operation === 'delete' ? 'deleted' : 'unplaced';
}

/** @param {Application} app @param {Past} past @returns {{title: string, why: string}} */
export function goneWords(app, past) {
  const fate = fateOf(past);
  if (fate === 'wait') return { title: app.t('card.loading'), why: '' };
  const last = past.now.value?.[0];
  return { title: app.t(`gone.${fate}`), why: app.t(`gone.why.${fate}`, { date: last ? app.words.date(last.at) : '' }) };
}
