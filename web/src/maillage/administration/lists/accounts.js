// Who may log in, in which structures and as what.

import { roleChoices } from '../roles.js';

/** @typedef {import('../../api/administration.js').Person} Person */
/** @typedef {import('../../i18n/words.js').Words} Words */

/** @param {Person} p @returns {'erased' | 'disabled' | 'demo' | 'unopened' | 'enabled'} */
export function stateOf(p) {
  if (p.erased) return 'erased';
  if (!p.enabled) return 'disabled';
  if (p.demo) return 'demo';
  return p.mustChangePassword ? 'unopened' : 'enabled';
}

/** @param {Person} p @param {Words} words */
const membershipsText = (p, words) => p.memberships.map((m) => `${m.structure.name} (${words.t(`account.role.${m.role}`)})`).join(words.t('comma'));

/** @param {Person} p @param {Words} words */
const areasText = (p, words) => [...new Set(p.memberships.flatMap((m) => [m.readArea, m.writeArea]).flatMap((a) => (a ? [a.name] : [])))].join(words.t('comma'));

/** @type {import('../listing.js').List<Person>} */
export const accountsList = {
  address: () => '/api/accounts',
  rows: (answer) => answer.accounts,
  search: true,
  csv: true,
  id: (p) => p.id,
  columns: [
    { title: 'column.name', text: (p) => p.name },
    { title: 'column.login', aside: true, text: (p) => p.login },
    { title: 'column.memberships', text: membershipsText },
    { title: 'column.area', aside: true, text: areasText },
    { title: 'column.lastSeen', text: (p, words) => (p.lastSeen ? words.date(p.lastSeen) : '') },
    { title: 'column.tokens', number: true, aside: true, text: (p, words) => (p.tokens ? words.number(p.tokens) : '') },
    { title: 'column.state', text: (p, words) => (stateOf(p) === 'enabled' ? '' : words.t(`accountState.${stateOf(p)}`)), tag: (p) => (p.enabled ? '' : 'warn') },
  ],
  keeps: (p, { structure, role }) => (!structure && !role) || p.memberships.some((m) => (!structure || m.structure.id === structure) && (!role || m.role === role)),
  filters: [
    { name: 'structure', kind: 'choice', choices: (_, known) => known.structureChoices },
    { name: 'role', kind: 'choice', choices: roleChoices },
    { name: 'enabled', kind: 'choice', choices: (app) => ['true', 'false'].map((value) => ({ value, label: app.t(`accountEnabled.${value}`) })), of: (p) => String(p.enabled) },
  ],
};
