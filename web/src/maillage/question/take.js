// Taking things away: the link of what is shown, the file of what was found.

import { at } from '../api/root.js';
import { questionOf, questionQuery } from './parameters.js';

/** @typedef {import('../application.js').Application} Application */

/** @param {Application} app */
export async function copyLink(app) {
  try {
    await navigator.clipboard.writeText(location.href);
    app.tell({ text: app.t('link.copied') });
  } catch {
    // without permission the address bar still has it
    app.tell({ text: app.t('link.inBar') });
  }
}

/** @typedef {'csv' | 'spreadsheet' | 'geojson'} Format */

export const MOST = 10000;      // features in one file: the service's largest page

/** @type {Record<Format, {ending: string, more: Record<string, string>}>} */
const FORMATS = {
  csv: { ending: 'csv', more: { f: 'csv' } },
  spreadsheet: { ending: 'csv', more: { f: 'csv', bom: 'true' } },
  geojson: { ending: 'geojson', more: { f: 'geojson' } },
};

/** The same question in the same order, by the same path that list and table use. @param {Application} app @param {Format} [format] */
export function download(app, format = 'geojson') {
  const q = questionOf(app.state);
  const { ending, more } = FORMATS[format];
  save(`/ogc/collections/${q.layer}/items${questionQuery(q, { limit: String(MOST), sortby: app.state.sort, ...more })}`, `maillage-${q.layer}.${ending}`);
}

/** @param {string} url @param {string} name */
export function save(url, name) {
  const link = document.createElement('a');
  link.href = at(url);
  link.download = name;
  link.click();
}

/** @param {object} value @param {string} name */
export function saveJson(value, name) {
  saveText(JSON.stringify(value, null, 1), 'application/json', name);
}

/** @param {string} text @param {string} type @param {string} name */
export function saveText(text, type, name) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  save(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
