// A map of one layer for pages elsewhere: legend, attribution, licence, and what is in it by pointer or by the list. It reads what everyone may read.

import { html, nothing, render } from 'lit';
import { getJson, GEOJSON } from './api/client.js';
import { boxOf as boxOfAll, collection, layer as layerOf } from './api/publications.js';
import { at } from './api/root.js';
import { count, nextItems, vocabularies } from './api/service.js';
import { isLink, valueText } from './card/facts.js';
import { boxOf } from './geo/point.js';
import { Words } from './i18n/words.js';
import { formOf } from './layers/entries.js';
import { PublishedMap } from './map/published-map.js';
import { form, icon } from './shell/icon.js';

/** @typedef {import('./api/contract.js').Layer & {base: string | null}} Layer */
/** @typedef {import('./api/contract.js').Feature} Feature */
/** @typedef {import('./api/contract.js').FeatureCollection} FeatureCollection */

const PAGE = 50;      // features of the list at a time

const host = /** @type {HTMLElement} */ (document.querySelector('main'));
const id = decodeURIComponent(location.pathname.split('/').pop() ?? '');
// the service says the page in the language of its address, or else of the browser
const lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
const words = new Words(lang);

/** @type {{terms: import('./api/publications.js').Collection, layer: Layer | null, count: number, open: Feature | null, listed: boolean, page: FeatureCollection | null, features: Feature[], error: Error | null}} */
const now = { layer: null, terms: {}, count: 0, open: null, listed: false, page: null, features: [], error: null };

/** @type {PublishedMap | null} */
let map = null;

show();
await begin().catch((error) => { now.error = error; show(); });

async function begin() {
  const [layer, told, known, communes, n] = await Promise.all([layerOf(id), collection(id), vocabularies().catch(() => ({})), layerOf('territories').catch(() => null), count({ layer: id, where: {}, within: [], date: null }, new AbortController().signal)]);
  words.vocabularies = known;
  now.layer = layer;
  now.terms = told;
  now.count = n;
  document.title = words.label(layer.title);
  show();
  const canvas = /** @type {HTMLElement} */ (host.querySelector('.embed-map'));
  map = new PublishedMap(host, canvas, communes, lang, { opened: (feature) => open(feature), left: () => close() }, { zoomIn: words.t('map.zoomIn'), zoomOut: words.t('map.zoomOut') });
  map.show({ layer: { ...layer, id: layer.base ?? layer.id }, of: layer.id, query: '', bbox: boxOfAll(told) });
}

/** @param {string} feature its id @param {boolean} [far] it may lie out of sight */
async function open(feature, far = false) {
  now.open = await getJson(`/ogc/collections/${id}/items/${encodeURIComponent(feature)}`, undefined, GEOJSON).catch(() => null);
  map?.select(now.open ? feature : null);
  const box = far && now.open?.geometry ? boxOf(now.open.geometry) : null;
  show();
  if (box) map?.fit(box);
  /** @type {HTMLElement | null} */ (host.querySelector('.embed-card'))?.focus();
}

function close() {
  const was = now.open?.id;
  now.open = null;
  map?.select(null);
  show();
  /** @type {HTMLElement | null} */ (was ? host.querySelector(`[data-feature="${CSS.escape(was)}"]`) ?? host.querySelector('.embed-map') : null)?.focus();
}

async function list() {
  now.listed = !now.listed;
  if (now.listed && !now.page) await more();
  show();
  if (now.listed) /** @type {HTMLElement | null} */ (host.querySelector('.embed-list button'))?.focus();
}

async function more() {
  const sort = now.layer?.properties.some((p) => p.name === 'name') ? '&sortby=name' : '';
  const next = now.page?.links?.find((l) => l.rel === 'next')?.href;
  now.page = next ? await nextItems(next) : await getJson(`/ogc/collections/${id}/items?skipGeometry=true&limit=${PAGE}${sort}`, undefined, GEOJSON);
  now.features = [...now.features, ...(now.page?.features ?? [])];
  show();
}

/** @param {Feature} f */
const nameOf = (f) => String(f.properties.name ?? f.id);

function show() { render(page(), host); }

function page() {
  const { t } = words;
  const { layer } = now;
  if (now.error) return html`<div class="empty" role="alert"><b>${t('embed.failed')}</b>${words.error(now.error)}</div>`;
  if (!layer) return html`<p class="wait"></p>`;
  const title = words.label(layer.title);
  return html`<header class="embed-head"><h1>${form(formOf(layer.base ?? layer.id))}${title}</h1><span class="small soft">${t('publication.count', { n: now.count })}</span>
      <button class="btn" aria-pressed=${String(now.listed)} @click=${list}>${icon(now.listed ? 'map' : 'list', 's')}${t(now.listed ? 'embed.map' : 'embed.list')}</button></header>
    <div class="embed-body"><div class="embed-map" role="region" aria-label=${t('publication.map', { title })}></div>
      ${now.listed ? listed() : nothing}${now.open ? card(layer, now.open) : nothing}</div>
    <footer class="embed-foot small">${now.terms.attribution ? html`<span lang="fr">${now.terms.attribution}</span>` : nothing}${now.terms.license ? html`<span lang="fr">${licence(now.terms.license)}</span>` : nothing}
      <a href=${at(`/ogc/collections/${layer.id}?f=html&lang=${lang}`)} target="_blank" rel="noopener">${t('embed.data')}</a><a href=${at('/')} target="_blank" rel="noopener">Maillage</a></footer>`;
}

/** With its address as a link, where it has one. @param {string} said */
function licence(said) {
  const address = /https?:\/\/\S+/.exec(said)?.[0];
  const [before, after] = address ? said.split(address) : [said, ''];
  return html`${before}${address ? html`<a href=${address} target="_blank" rel="noopener license">${address}</a>${after}` : nothing}`;
}

function listed() {
  const { t } = words;
  if (now.page && !now.features.length) return html`<div class="embed-list"><p class="empty">${t('embed.none')}</p></div>`;
  return html`<div class="embed-list" role="region" aria-label=${t('embed.whole')}><ul>${now.features.map((f) => html`<li><button class="line" data-feature=${f.id} aria-current=${String(now.open?.id === f.id)} @click=${() => open(f.id, true)}>${nameOf(f)}</button></li>`)}</ul>
    ${now.page?.links?.some((l) => l.rel === 'next') ? html`<button class="btn" @click=${more}>${t('embed.more')}</button>` : nothing}</div>`;
}

/** @param {Layer} layer @param {Feature} feature */
function card(layer, feature) {
  const facts = layer.properties.filter((p) => p.name !== 'name' && feature.properties[p.name] !== null && feature.properties[p.name] !== undefined && feature.properties[p.name] !== '');
  return html`<section class="embed-card" tabindex="-1" aria-label=${nameOf(feature)} @keydown=${(/** @type {KeyboardEvent} */ e) => { if (e.key === 'Escape') close(); }}>
    <header><h2>${nameOf(feature)}</h2><button class="ib" @click=${close} aria-label=${words.t('close')} title=${words.t('close')}>${icon('x')}</button></header>
    <dl class="facts">${facts.map((p) => html`<dt>${words.label(p.title)}</dt><dd>${fact(p, feature.properties[p.name])}</dd>`)}</dl></section>`;
}

/** @param {import('./api/contract.js').Property} property @param {any} value */
function fact(property, value) {
  const text = valueText(value, property, words);
  return isLink(text) ? html`<a href=${text} target="_blank" rel="noopener">${text}</a>` : text;
}
