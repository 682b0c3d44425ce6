// The addresses to give of a layer, each with a button that copies it, and two lines for each program that reads them.

import { html, nothing } from 'lit';
import { at } from '../api/root.js';
import { definitionAddress, fileAddresses, frameLine, gdalLines, leafletLines, serviceAddresses, styleAddresses } from '../publication/addresses.js';
import { copied } from './once.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../api/publications.js').Publication} Publication */

/** @param {Application} app @param {Publication} p @param {string} origin */
export function addressesOf(app, p, origin) {
  const { t } = app;
  const title = app.words.label(p.title);
  return html`
    <section class="adm-p pub"><h2>${t('publication.programs')}</h2>
      ${recipe(app, 'QGIS', [t('recipe.qlr'), t('recipe.qlrAfter')], definitionAddress(origin, p.id))}
      ${recipe(app, t('recipe.qgisConnection'), [t('recipe.qgis'), t('recipe.choose', { title })], `${origin}/ogc`)}
      ${recipe(app, 'ArcGIS Pro', [t('recipe.arcgis'), t('recipe.choose', { title })], `${origin}/ogc`)}
      ${recipe(app, 'ArcGIS Online', [t('recipe.online'), t('recipe.choose', { title })], `${origin}/ogc/wms`)}
      ${recipe(app, 'GDAL', [], ...gdalLines(origin, p.id))}
      ${recipe(app, 'Leaflet', [t('recipe.leaflet')], leafletLines(origin, p.id, [p.terms.attribution ?? title, p.terms.licence].filter(Boolean).join(' – ')).join('\n'))}</section>
    ${p.visibility === 'public' ? html`<section class="adm-p pub"><h2>${t('publication.frame')}</h2><p class="small soft">${t('publication.frameWhat')} <a href=${at(`/embed/${p.id}`)} target="_blank" rel="noopener">${t('publication.frameSee')}</a></p>${copied(app, frameLine(origin, p.id, title), t('publication.frame'))}</section>` : nothing}
    <section class="adm-p pub"><h2>${t('publication.addresses')}</h2>
      <dl>${serviceAddresses(origin, p.id).map(({ key, address }) => line(app, t(`address.${key}`), address))}</dl></section>
    ${folded(app, 'files', fileAddresses(origin, p.id))}${folded(app, 'styles', styleAddresses(origin, p.id))}`;
}

/** What fewer people look for. @param {Application} app @param {string} what @param {{name: string, address: string}[]} addresses */
const folded = (app, what, addresses) => html`<details class="adm-p pub"><summary><h2>${app.t(`publication.${what}`)}</h2></summary><dl>${addresses.map(({ name, address }) => line(app, name, address))}</dl></details>`;

/** @param {Application} app @param {string} name @param {string} address */
const line = (app, name, address) => html`<dt>${name}</dt><dd>${copied(app, address, name)}</dd>`;

/** @param {Application} app @param {string} program @param {string[]} steps @param {...string} lines */
const recipe = (app, program, steps, ...lines) => html`<h3>${program}</h3>${steps.length ? html`<ol class="small">${steps.map((step) => html`<li>${step}</li>`)}</ol>` : nothing}${lines.map((text, n) => copied(app, text, lines.length > 1 ? `${program}, ${n + 1}` : program))}`;
