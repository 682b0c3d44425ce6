// What a version gained and lost against the one before, in figures: what the map shows, in words.

import { html, nothing } from 'lit';

/** @typedef {import('../application.js').Application} Application */

const LEAST = 1;      // square metre: less is the rounding of positions

/** What a geometry is called. @param {import('../api/contract.js').Geometry | null} geometry @returns {'point' | 'shape' | 'place'} place: not known which */
export function formOf(geometry) {
  if (!geometry) return 'place';
  return geometry.type.includes('Point') ? 'point' : 'shape';
}

/** @param {Application} app */
export function comparisonLines(app) {
  const { value, error, loading } = app.compared.now;
  if (error) return html`<p class="small soft" role="alert">${app.t('version.failed', { why: app.words.error(error) })}</p>`;
  if (!value || loading) return html`<p class="wait" aria-busy="true"></p>`;
  const { version, geometry, before, gained, lost } = value;
  if (!geometry && !before) return html`<p class="small soft">${app.t('version.none')}</p>`;
  const from = version - 1;
  const form = formOf(geometry ?? before);
  const sign = (/** @type {string} */ when, /** @type {import('../api/contract.js').Geometry | null} */ shown, /** @type {number} */ n) => html`<span><i class="${when} ${formOf(shown)}"></i>${app.t(`version.of.${formOf(shown)}`, { n })}</span>`;
  const [more, less] = [gained?.areaSquareMetres ?? 0, lost?.areaSquareMetres ?? 0];
  const same = before && geometry && JSON.stringify(before) === JSON.stringify(geometry);
  return html`<div class="against" role="group" aria-label=${app.t('version.map', { n: version, from })}>
    <p class="small soft key">${sign('now', geometry, version)}${before ? sign('then', before, from) : nothing}</p>
    ${more >= LEAST ? html`<p class="pm"><span class="g"><b>+\u202f${app.words.area(more)}</b> ${app.t('version.gained', { n: from })}</span></p>` : nothing}
    ${less >= LEAST ? html`<p class="pm"><span class="l"><b>−\u202f${app.words.area(less)}</b> ${app.t('version.lost', { n: from })}</span></p>` : nothing}
    ${same ? html`<p class="small soft">${app.t(`version.same.${form}`, { n: from })}</p>` : nothing}</div>`;
}
