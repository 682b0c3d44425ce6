// What an entry of the journal is about, and its details, in words: the journal itself keeps ids, which do not change.

/** @typedef {import('../../i18n/words.js').Words} Words */
/** @typedef {import('../listing.js').Names} Names */

const SHORT = 8;      // letters of an id that nobody has a name for: enough to tell two apart

/** @param {string} id @param {Names} known */
const named = (id, known) => known.nameOf(id) ?? id.slice(0, SHORT);

/** @param {string} subject `kind/id`, or one word @param {Words} words @param {Names} known */
export function subjectText(subject, words, known) {
  const [kind, id] = subject.split('/');
  if (!id) return words.has(`subject.${kind}`) ? words.t(`subject.${kind}`) : subject;
  if (kind === 'account' || kind === 'structure') return named(id, known);
  return words.has(`collection.${kind}`) ? `${words.t(`collection.${kind}`)} ${id.slice(0, SHORT)}` : id;
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

/** @param {string} eyes `public`, or `role@structure` @param {Words} words @param {Names} known */
function eyesText(eyes, words, known) {
  const [role, structure] = eyes.split('@');
  return structure ? words.t('seeing.choice', { role: words.t(`seeing.${role}`), structure: named(structure, known) }) : words.t(`seeing.${role}`);
}
