// Every address of the service that the administration uses: structures, accounts, tokens, runs, personal data.

import { byName } from '../i18n/format.js';
import { getJson, request, send } from './client.js';
import { orMissing } from './service.js';

/** @typedef {import('./contract.js').Named} Named */
/** @typedef {import('./contract.js').Role} Role */
/** @typedef {import('./contract.js').Geometry} Geometry */
/** @typedef {{name: string, geometry?: Geometry}} Area geometry only of one account */
/** @typedef {{structure: Named & {operator: boolean}, role: Role, readArea: Area | null, writeArea: Area | null, version: string}} Membership areas null: everywhere; version: what a change says that it has seen */
/** @typedef {{id: string, login: string, name: string, email: string | null, enabled: boolean, demo: boolean, erased?: boolean, mustChangePassword: boolean, provider?: string | null, lastSeen: string | null, tokens: number, memberships: Membership[]}} Person */
/** @typedef {{id: string, name: string, operator: boolean, members: number | null}} Structure */
/** @typedef {{id: string, name: string, layers: string[] | null, as: string | null, mayWrite: boolean, created: string, expires: string, revoked: boolean, lastUsed: string | null, secret: string | null}} Token */
/** @typedef {{id: string, at: string, author: string, account: string | null, origin: string, comment: string | null, reversal: 'undo' | 'redo' | null, reverses: string | null, undone: boolean, lastReversal: string | null, created: number, updated: number, deleted: number, restored: number}} Run */
/** @typedef {{run: string, deleted: number, restored: number, kept: number}} Undone */
/** @typedef {{role: Role, readArea: AreaBody, writeArea: AreaBody}} MembershipBody */
/** @typedef {Area | {feature: string} | null} AreaBody */
/** @typedef {{entries: number, head: string | null, broken: number | null}} Verification */

/** @returns {Promise<Structure[]>} */
export const structures = async () => (await getJson('/api/structures')).structures.sort(byName);

/** @param {string | null} id null: a new one @param {string} name @returns {Promise<Structure>} */
export const saveStructure = async (id, name) => (await (id ? send(`/api/structures/${id}`, 'PUT', { name }) : send('/api/structures', 'POST', { name }))).json();

/** @returns {Promise<Person[]>} */
export const accounts = async () => (await getJson('/api/accounts')).accounts.sort(byName);

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Person>} */
export const account = (id, signal) => getJson(`/api/accounts/${id}`, signal);

/** @param {{login: string, name: string, email?: string, structure: string, role: string}} wanted @returns {Promise<{account: Person, password: string}>} the password is told this once */
export const createAccount = async (wanted) => (await send('/api/accounts', 'POST', wanted)).json();

/** For good. @param {string} id */
export const eraseAccount = (id) => send(`/api/accounts/${id}/erasure`, 'POST', undefined);

/** @param {string} id @param {{name?: string, email?: string | null, enabled?: boolean}} patch */
export const changeAccount = (id, patch) => send(`/api/accounts/${id}`, 'PATCH', patch);

/** @param {string} id @returns {Promise<string>} told this once */
export const resetPassword = async (id) => (await (await send(`/api/accounts/${id}/password`, 'POST', {})).json()).password;

/** @param {string} account @param {string} structure @param {MembershipBody} body @param {string | null} seen its version; null: there was none @returns {Promise<Person>} */
export const putMembership = async (account, structure, body, seen) => (await send(`/api/accounts/${account}/memberships/${structure}`, 'PUT', body, { etag: quoted(seen) })).json();

/** @param {string} account @param {string} structure @param {string} seen its version */
export const removeMembership = (account, structure, seen) => request(`/api/accounts/${account}/memberships/${structure}`, { method: 'DELETE', headers: { 'If-Match': `"${seen}"` } });

/** @param {string | null} version */
const quoted = (version) => (version === null ? null : `"${version}"`);

/** Where the tokens of an account are. @param {string | null} account null: one's own */
export const tokensOf = (account) => (account ? `/api/accounts/${account}/tokens` : '/api/tokens');

/** @param {string | null} account @param {AbortSignal} signal @returns {Promise<Token[]>} */
export const tokens = (account, signal) => getJson(tokensOf(account), signal);

/** @param {{name: string, layers: string[] | null, mayWrite: boolean, expires: string | null, as?: string}} wanted @returns {Promise<Token>} */
export const createToken = async (wanted) => (await send('/api/tokens', 'POST', wanted)).json();

/** @param {string | null} account @param {string} id */
export const revokeToken = (account, id) => request(`${tokensOf(account)}/${id}`, { method: 'DELETE' });

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Run>} */
export const run = (id, signal) => getJson(`/api/runs/${id}`, signal);

/** @param {string} id of a run @param {AbortSignal} signal @returns {Promise<import('../administration/lists/activity.js').Done[]>} */
export const doneIn = async (id, signal) => (await getJson(`/api/changes?run=${id}&limit=500`, signal)).changes;

/** @returns {Promise<Run[]>} */
export const runs = async () => (await getJson('/api/runs?limit=500')).runs;

/** @param {string} id @param {boolean} keepWritten what was written since stays as it is @returns {Promise<Undone>} */
export const undoRun = async (id, keepWritten) => (await send(`/api/runs/${id}/undo${keepWritten ? '?keep=written' : ''}`, 'POST', undefined)).json();

/** @param {string} number of an entry of the journal @param {AbortSignal} signal @returns {Promise<import('../administration/lists/journal.js').Entry | null>} */
export async function journalEntry(number, signal) {
  const { entries } = await getJson(`/api/journal?before=${Number(number) + 1}&limit=1`, signal);
  return entries.find((/** @type {import('../administration/lists/journal.js').Entry} */ e) => String(e.number) === number) ?? null;
}

/** @returns {Promise<Verification>} */
export const verifyJournal = () => getJson('/api/journal/verification');

/** @typedef {import('../administration/lists/persons.js').Held} Held */
/** @typedef {{id: string, at: string, erased: number, failed: number}} Purge */

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Held | null>} also of a deleted person; null: nobody is held under this id */
export const heldPerson = (id, signal) => getJson(`/api/personal-data/${id}`, signal).catch(orMissing);

/** @returns {Promise<Purge[]>} the latest first */
export const purges = async () => (await getJson('/api/personal-data/purges')).purges;

/** @param {string} id */
export const erasePerson = (id) => send(`/api/persons/${id}/erasure`, 'POST', undefined);
