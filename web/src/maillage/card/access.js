// Who sees a record, in one line with its sign; and, where its place is not for everyone, how the others are shown it.

import { LEVELS } from './access-draft.js';

/** @typedef {import('../api/contract.js').Access} Access */
/** @typedef {import('../i18n/words.js').Words} Words */

/** @type {Record<string, string>} the icon of each level */
export const SIGNS = { public: 'world', partners: 'users', structure: 'building', private: 'lock' };

/** @param {Access} access @param {Words} words */
export function accessText(access, words) {
  const { level, blur, place, partners } = access;
  const structure = ownerOf(access, words);
  const names = partners?.map((p) => p.name).join(words.t('comma'));
  const said = level === 'partners' && names ? words.t('access.partnersOf', { structure, names }) : words.t(`access.${level}`, { structure });
  return blur && isBlurredForSome(access) ? words.t('access.blurred', { level: said, blur: words.t(`blur.${blur}`), place: words.t(`access.place.${place}`) }) : said;
}

/** A place for as many as its record is seen exactly by all who see it. @param {Access} access */
const isBlurredForSome = ({ level, place }) => LEVELS.indexOf(place) > LEVELS.indexOf(level);

/** @param {Access} access @param {Words} words */
function ownerOf({ structure, partners }, words) {
  return structure?.name ?? words.t(partners ? 'access.operator' : 'access.owner');
}
