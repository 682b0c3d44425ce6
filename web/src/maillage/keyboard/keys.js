// Keys that work everywhere: `/` searches, `g` then a letter goes, Escape closes the last thing opened, `?` shows all.

import { NOT_DRAWING } from '../map/draw/steps.js';
import { enterSearch } from '../search/enter.js';
import { askedAbout, closedLast, startedAgain, toggledTable } from '../state/transitions.js';

/** @typedef {import('../application.js').Application} Application */

/** `g` then this letter. @type {Record<string, string>} */
const GO = { a: 'actors', s: 'protected-sites', f: 'funding-perimeters', c: 'action-points', z: 'intervention-zones', t: 'territories' };

const PATIENCE = 1500;      // ms between the two keys

/** @param {Application} app */
export function listenToKeys(app) {
  let since = -Infinity;
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
    if (e.key === 'Escape') { escape(app, e); return; }
    if (isTyping(e.target)) return;
    const after = e.timeStamp - since < PATIENCE;
    since = e.key === 'g' && !after ? e.timeStamp : -Infinity;
    if (after) go(app, e);
    else if (e.key === '/') { e.preventDefault(); enterSearch(app); }
    else if (e.key === '?') document.dispatchEvent(new CustomEvent('help'));
  });
}

/** @param {Application} app @param {KeyboardEvent} e */
function escape(app, e) {
  // an open dialog or menu closes by itself
  if (document.querySelector('dialog[open], :popover-open')) return;
  if (app.drawing.tool) app.draw(NOT_DRAWING);
  else if (app.toast) app.tell(null);
  else app.change(closedLast);
  e.preventDefault();
}

/** @param {EventTarget | null} target */
const isTyping = (target) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** @param {Application} app @param {KeyboardEvent} e */
function go(app, e) {
  const layer = GO[e.key];
  if (layer && app.layer(layer)) app.change((s) => askedAbout(s, layer));
  else if (e.key === 'e') app.change(startedAgain);
  else if (e.key === 'm') app.map?.focus();
  else if (e.key === 'b') app.change(toggledTable);
}
