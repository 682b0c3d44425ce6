// What an entry of the journal is about, and its details, in words: the journal itself keeps ids, which do not change.

import { eyesText, named, shortId } from '../eyes.js';

/** @typedef {import('../../i18n/words.js').Words} Words */
/** @typedef {import('../listing.js').Names} Names */

/** @param {string} subject `kind/id`, or one word @param {Words} words @param {Names} known */
export function subjectText(subject, words, known) {
  const [kind, id] = subject.split('/');
  if (!id) return words.has(`subject.${kind}`) ? words.t(`subject.${kind}`) : subject;
  if (kind === 'account' || kind === 'structure') return named(id, known);
  return words.has(`collection.${kind}`) ? `${words.t(`collection.${kind}`)} ${shortId(id)}` : id;
}

/** In one line, without what says nothing. @param {Record<string, any> | null} details @param {Words} words @param {Names} known */
export function detailsText(details, words, known) {
  return Object.entries(details ?? {}).flatMap(([name, value]) => (value === null || value === '' ? [] : [detailText(name, value, words, known)])).join(' · ');
}

/** @param {string} name @param {any} value @param {Words} words @param {Names} known */
function detailText(name, value, words, known) {
  if (name === 'structure') return named(String(value), known);
  if (name === 'role') return words.t(`account.role.${value}`);
  // the journal keeps of an area what tells it from another, not where it is
  if (name === 'readArea' || name === 'writeArea') return words.t(`detail.${name}`);
  if (name === 'as') return eyesText(String(value), words, known);
  return `${words.has(`detail.${name}`) ? words.t(`detail.${name}`) : name} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
}
