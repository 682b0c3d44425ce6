// Who sees a record, in one line with its sign; and, where its place is not for everyone, how the others are shown it.

/** @typedef {import('../api/contract.js').Access} Access */
/** @typedef {import('../api/contract.js').Session} Session */
/** @typedef {import('../i18n/words.js').Words} Words */

/** @type {Record<string, string>} the icon of each level */
export const SIGNS = { public: 'world', partners: 'users', structure: 'building', private: 'lock' };

/** @param {Access} access @param {Session} session @param {Words} words */
export function accessText(access, session, words) {
  const owner = session.structures.find((s) => s.id === access.structure)?.name ?? words.t('access.owner');
  const level = access.level === 'partners' && access.partners?.length
    ? words.t('access.partnersOf', { structure: owner, n: access.partners.length }) : words.t(`access.${access.level}`, { structure: owner });
  return access.blur ? words.t('access.blurred', { level, blur: words.t(`blur.${access.blur}`), place: words.t(`access.place.${access.place}`) }) : level;
}
