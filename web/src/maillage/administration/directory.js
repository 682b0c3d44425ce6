// What the selects of the administration choose from: the structures, accounts and imports that the caller may know of.

import { accounts, runs, structures } from '../api/administration.js';
import { Live } from '../api/live.js';

export class Directory {
  /** @param {() => void} changed */
  constructor(changed) {
    this.structures = new Live(() => structures(), changed);
    this.accounts = new Live(() => accounts(), changed);
    this.runs = new Live(() => runs(), changed);
  }

  /** What is not for the caller is a list that fails, and offers nothing. @param {import('../api/contract.js').Session} session */
  ask(session) {
    this.structures.ask(session.account);
    this.accounts.ask(session.administers.length ? session.account : null);
    this.runs.ask(session.account);
  }

  forget() {
    for (const live of [this.structures, this.accounts, this.runs]) live.now = { ...live.now, key: null };
  }

  /** @param {string} id of a structure or an account @returns {string | null} */
  nameOf(id) { return [...(this.structures.now.value ?? []), ...(this.accounts.now.value ?? [])].find((one) => one.id === id)?.name ?? null; }

  /** @param {string} account @returns {string[]} their names */
  structuresOf(account) { return this.accounts.now.value?.find((a) => a.id === account)?.memberships.map((m) => m.structure.name) ?? []; }

  /** @returns {import('./listing.js').Choice[]} */
  get structureChoices() { return (this.structures.now.value ?? []).map((s) => ({ value: s.id, label: s.name })); }

  /** @returns {import('./listing.js').Choice[]} */
  get accountChoices() { return (this.accounts.now.value ?? []).map((a) => ({ value: a.id, label: a.name })); }
}
