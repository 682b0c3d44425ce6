// The way back: a version, one fact of it, or a record that was deleted; and back again, from the message that tells it.

import { remove, restore } from '../api/service.js';
import { comparedVersion } from '../state/transitions.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../state/state.js').Ref} Ref */
/** @typedef {{fact: string | null, etag: string, said: string, undo: (etag: string) => void}} How fact null: the whole version; etag: of what was seen */

/** Who is not known yet may try, and logs in on the way; who sees as someone else changes nothing. @param {Application} app @param {import('../api/contract.js').RecordCard | null} card null: deleted, so that nothing tells whose it was */
export const mayChange = (app, card) => !app.account.session.seeingAs && (app.account.known && card?.access ? card.access.mayWrite : app.mayWrite);

/** Only who has logged in is offered a way back. @param {Application} app */
export const mayRestore = (app) => app.account.known && mayChange(app, app.record.now.value);

/** Of the open record. @param {Application} app @param {number} version @param {string | null} fact @param {string} said */
export function restoreVersion(app, version, fact, said) {
  const card = app.record.now.value;
  if (!card?.etag) return;
  const ref = { layer: card.layer, id: card.id };
  const undo = (/** @type {string} */ etag) => goBack(app, ref, card.version, { fact: null, etag, said: app.t('restore.undone'), undo: () => {} }, false);
  goBack(app, ref, version, { fact, etag: card.etag, said, undo });
}

/** A deleted record becomes what it was before. @param {Application} app @param {Ref} ref @param {number} deletion the version that deleted it */
export function bringBack(app, ref, deletion) {
  const undo = (/** @type {string} */ etag) => attempt(app, ref, async () => { await remove(ref, etag); app.tell({ text: app.t('restore.undone') }); }, () => undo(etag));
  goBack(app, ref, deletion - 1, { fact: null, etag: `"${deletion}"`, said: app.t('restore.back'), undo });
}

/** @param {Application} app @param {Ref} ref @param {number} version @param {How} how @param {boolean} [undoable] */
function goBack(app, ref, version, how, undoable = true) {
  return attempt(app, ref, async () => {
    const etag = await restore(ref, version, how.etag, how.fact);
    app.tell({ text: how.said, ...(undoable && etag && { action: app.t('restore.undo'), run: () => how.undo(etag) }) });
  }, () => { goBack(app, ref, version, how, undoable); });
}

/** @param {Application} app @param {Ref} ref @param {() => Promise<void>} write @param {() => void} again after a login */
async function attempt(app, ref, write, again) {
  try {
    await write();
    app.change((s) => comparedVersion(s, null));
    app.refresh(ref.layer);
  } catch (error) {
    const problem = /** @type {import('../api/client.js').Problem} */ (error);
    if (problem.code === 'login-needed') app.account.lost(again);
    else app.tell({ text: app.t('restore.failed', { why: app.words.error(problem) }), stays: true, ...(problem.late && { action: app.t('late.see'), run: () => app.refresh(ref.layer) }) });
  }
}
