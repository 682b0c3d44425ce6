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
export const detailsText = (details, words, known) => toldOf(details).map(([name, value]) => detailText(name, value, words, known)).join(' · ');

/** One under the other, whole. @param {Record<string, any> | null} details @param {Words} words @param {Names} known @returns {{title: string, text: string}[]} */
export const detailLines = (details, words, known) => toldOf(details).map(([name, value]) => ({ title: titleOf(name, words), text: name in AREAS ? words.t('detail.digest', { digest: value }) : valueText(name, value, words, known) }));

/** What of them says something. @param {Record<string, any> | null} details @returns {[string, any][]} */
const toldOf = (details) => Object.entries(details ?? {}).filter(([, value]) => value !== null && value !== '');

/** The journal keeps of an area what tells it from another, not where it is nor what someone called it. */
const AREAS = { readArea: true, writeArea: true };

/** @type {Record<string, string>} what has a name elsewhere */
const TITLES = { structure: 'column.structure', role: 'column.rights', as: 'column.sees' };

/** @param {string} name @param {Words} words */
function titleOf(name, words) {
  const key = TITLES[name] ?? `detail.${name}`;
  return words.has(key) ? words.t(key) : name;
}

/** @param {string} name @param {any} value @param {Words} words @param {Names} known */
function detailText(name, value, words, known) {
  if (name in AREAS) return titleOf(name, words);
  return name in TITLES ? valueText(name, value, words, known) : `${titleOf(name, words)} ${valueText(name, value, words, known)}`;
}

/** @param {string} name @param {any} value @param {Words} words @param {Names} known */
function valueText(name, value, words, known) {
  if (name === 'structure') return named(String(value), known);
  if (name === 'role') return words.t(`account.role.${value}`);
  if (name === 'as') return eyesText(String(value), words, known);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
