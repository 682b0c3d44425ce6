// Who is to see a record, as it is being chosen. Pure.

/** @typedef {import('../api/contract.js').Access} Access */
/** @typedef {import('../api/contract.js').Level} Level */
/** @typedef {import('../api/contract.js').Session} Session */
/** @typedef {'commune' | 'grid' | 'offset'} Blur */
/** @typedef {{structure?: string, level: Level, partners: string[], place: Level, blur: Blur | null}} AccessDraft structure: of a new record only */

/** From everyone to the fewest. @type {Level[]} */
export const LEVELS = ['public', 'partners', 'structure', 'private'];

/** @param {Access | null | undefined} access null: of a new record, which is public @returns {AccessDraft} */
export const draftOfAccess = (access) => ({ level: access?.level ?? 'public', partners: access?.partners?.map((p) => p.id) ?? [], place: access?.place ?? 'public', blur: access?.blur ?? null });

/** A place is told to fewer than its record, or to all of them, which is said as `public`. @param {Level} level of the record @returns {Level[]} */
export const placeLevels = (level) => ['public', ...LEVELS.slice(LEVELS.indexOf(level) + 1)];

/** What goes with the change of a part: fewer see the record than its place was for, a place that is hidden is blurred. @param {AccessDraft} draft @param {Partial<AccessDraft>} part @returns {AccessDraft} */
export function changedAccess(draft, part) {
  const next = { ...draft, ...part };
  const place = placeLevels(next.level).includes(next.place) ? next.place : 'public';
  return { ...next, place, blur: place === 'public' ? null : next.blur ?? 'grid' };
}

/** Partners that are not meant are not sent. @param {AccessDraft} draft @returns {AccessDraft} */
export const sentAccess = (draft) => ({ ...draft, partners: draft.level === 'partners' || draft.place === 'partners' ? draft.partners : [] });

/** The structures for which someone writes. @param {Session} session */
export const writerOf = (session) => session.structures.filter((s) => s.role !== 'reader');
