// Whose data the map shows, said truly: the sources of the layers that are drawn, and whether some of it is fictional.

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../api/contract.js').Used} Used */

import { entriesOf } from './entries.js';
import { isShown } from './shown.js';

const NAMED = 2;      // sources named on the map; the help has all

/** @param {Used[]} sources @param {Set<string>} layers that are drawn @returns {{real: string[], fictional: boolean}} */
export function sourcesOf(sources, layers) {
  const drawn = sources.filter((s) => s.layers.some((id) => layers.has(id)));
  return { real: drawn.filter((s) => !s.fictional).map((s) => s.title), fictional: drawn.some((s) => s.fictional) };
}

/** @param {Application} app @returns {{short: string, whole: string}} */
export function creditOf(app) {
  const shown = entriesOf(app.layers, app.totals.values).filter((e) => isShown(app.state, e.id)).map((e) => e.layer);
  const { real, fictional } = sourcesOf(app.sources.now.value ?? [], new Set(shown));
  return { short: said(app, real, fictional, NAMED), whole: said(app, real, fictional, real.length) };
}

/** @param {Application} app @param {string[]} real @param {boolean} fictional @param {number} most sources to name */
function said({ t }, real, fictional, most) {
  const named = real.slice(0, most).join(t('comma'));
  const rest = real.length - most;
  const sources = real.length ? t(rest > 0 ? 'credit.more' : 'credit.sources', { sources: named, n: rest }) : '';
  const fiction = fictional ? t(real.length ? 'credit.partFictional' : 'credit.fictional') : '';
  return [sources, fiction, t('map.base')].filter(Boolean).join(' · ');
}
