// Taking things away: the link of what is shown, the file of what was found.

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

/** @param {Application} app the same question, as GeoJSON, by the same path that the list uses */
export function download(app) {
  const q = questionOf(app.state);
  save(`/ogc/collections/${q.layer}/items${questionQuery(q, { limit: '10000' })}`, `maillage-${q.layer}.geojson`);
}

/** @param {string} url @param {string} name */
export function save(url, name) {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** @param {object} value @param {string} name */
export function saveJson(value, name) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 1)], { type: 'application/json' }));
  save(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
