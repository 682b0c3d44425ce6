// The tokens that programs show: one's own, or those of an account that one administers.

import { tokensOf } from '../../api/administration.js';
import { eyesText } from '../eyes.js';

/** @typedef {import('../../api/administration.js').Token} Token */

/** @param {Token} token @param {number} [now] milliseconds @returns {'revoked' | 'expired' | 'valid'} */
export function stateOf(token, now = Date.now()) {
  if (token.revoked) return 'revoked';
  return Date.parse(token.expires) <= now ? 'expired' : 'valid';
}

/** As whom it sees: as its account, unless it was made to see less. @param {Token} token @param {import('../../i18n/words.js').Words} words @param {import('../listing.js').Names} known */
export const eyesOf = ({ as }, words, known) => (as ? eyesText(as, words, known) : words.t('token.owner'));

/** The last day on which it holds: it ends with the midnight after it. @param {Token} token */
export const lastDay = (token) => new Date(Date.parse(token.expires) - 1).toISOString();

/** @type {import('../listing.js').List<Token>} */
export const tokensList = {
  address: (only) => tokensOf(only.owner ?? null),
  rows: (answer) => answer,
  search: true,
  id: (t) => t.id,
  columns: [
    { title: 'column.name', text: (t) => t.name },
    { title: 'column.rights', text: (t, words) => words.t(t.mayWrite ? 'token.writes' : 'token.reads') },
    { title: 'column.sees', text: eyesOf },
    { title: 'column.layers', aside: true, text: (t, words) => (t.layers ? t.layers.join(words.t('comma')) : words.t('token.allLayers')) },
    { title: 'column.lastUsed', text: (t, words) => (t.lastUsed ? words.moment(t.lastUsed) : words.t('token.unused')) },
    { title: 'column.expires', text: (t, words) => words.date(lastDay(t)) },
    { title: 'column.state', text: (t, words) => words.t(`tokenState.${stateOf(t)}`), tag: (t) => (stateOf(t) === 'valid' ? 'go' : '') },
  ],
  filters: [{ name: 'owner', kind: 'choice', choices: (app, known) => known.accountChoices.filter((a) => a.value !== app.account.session.account) }],
};
