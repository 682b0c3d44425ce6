// The sections of the administration, in the order in which they stand: who may open each, and its list.

import { accountsList } from './lists/accounts.js';
import { activityList } from './lists/activity.js';
import { importsList } from './lists/imports.js';
import { journalList } from './lists/journal.js';
import { layersList } from './lists/layers.js';
import { personsList } from './lists/persons.js';
import { publicationsList } from './lists/publications.js';
import { structuresList } from './lists/structures.js';
import { isPublisher } from '../publication/publisher.js';
import { tokensList } from './lists/tokens.js';
import { vocabulariesList } from './lists/vocabularies.js';

/** @typedef {import('../api/contract.js').Session} Session */
/** @typedef {(session: Session) => boolean} May */
/** @typedef {{id: string, icon: string, may: May, list: import('./listing.js').List<any> | null, sheet?: boolean, adds?: May}} Section sheet: its rows open one; adds: who may make a new one */

/** @type {May} */
const member = () => true;

/** @type {May} of one structure at least */
const administrator = (s) => s.administers.length > 0;

/** @type {May} of the operator */
const operator = (s) => s.administrator;

/** @type {May} */
const manager = (s) => administrator(s) || s.structures.some((m) => m.role === 'manager');

/** @type {May} */
const publisher = (s) => isPublisher(s);

/** @type {Section[]} */
export const SECTIONS = [
  { id: 'structures', icon: 'building', may: administrator, list: structuresList, sheet: true, adds: operator },
  { id: 'accounts', icon: 'users', may: administrator, list: accountsList, sheet: true, adds: administrator },
  { id: 'tokens', icon: 'key', may: member, list: tokensList, sheet: true, adds: member },
  { id: 'vocabularies', icon: 'list', may: member, list: vocabulariesList },
  { id: 'layers', icon: 'layers', may: member, list: layersList },
  { id: 'publications', icon: 'world', may: publisher, list: publicationsList, sheet: true, adds: publisher },
  { id: 'imports', icon: 'import', may: member, list: importsList, sheet: true },
  { id: 'activity', icon: 'clock', may: member, list: activityList },
  { id: 'journal', icon: 'book', may: operator, list: journalList, sheet: true },
  { id: 'persons', icon: 'user', may: manager, list: personsList, sheet: true },
  { id: 'service', icon: 'heart', may: administrator, list: null },
];

/** Those that someone may open; while they see as someone else, or have a password to change first, none. @param {Session} session */
export const sectionsFor = (session) => (session.account && !session.seeingAs && !session.mustChangePassword ? SECTIONS.filter((s) => s.may(session)) : []);
