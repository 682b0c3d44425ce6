// Every address of the service that publishing uses.

import { getJson, request, send } from './client.js';

/** @typedef {import('./contract.js').Words} Words */
/** @typedef {'public' | 'members' | 'structure'} Visibility */
/** @typedef {{id: string, layer: string, title: Words, description: Words, licence: string, attribution: string, filter: string, within: string[], properties: string[], toleranceMetres: number, visibility: Visibility, structure: string | null}} Body */
/** @typedef {{id: string, layer: string | null, title: Words, description: Words, licence: string | null, attribution: string | null, terms: {licence: string | null, attribution: string | null}, filter: string | null, within: string[], properties: string[], toleranceMetres: number, visibility: Visibility, structure: string | null, geometryType: 'point' | 'line' | 'polygon', version: number, mayChange: boolean}} Publication layer null: a layer of records; terms: what is said here, or else of the sources */
/** @typedef {{features: number, positions: number, bytes: number}} Size */
/** @typedef {{count: number, publicCount: number, bbox: [number, number, number, number] | null, measured: number, exact: Size, generalised: Size}} Preview */

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Publication>} */
export const publication = (id, signal) => getJson(`/api/publications/${id}`, signal);

/** @param {Body} body @returns {Promise<Publication>} */
export const publish = async (body) => (await send('/api/publications', 'POST', body)).json();

/** @param {string} id @param {object} body @param {number} seen its version @returns {Promise<Publication>} */
export const publishAnew = async (id, body, seen) => (await send(`/api/publications/${id}`, 'PUT', body, { etag: `"${seen}"` })).json();

/** For good. @param {string} id @param {number} seen its version */
export const withdraw = (id, seen) => request(`/api/publications/${id}`, { method: 'DELETE', headers: { 'If-Match': `"${seen}"` } });

/** @param {Body} body @param {AbortSignal} signal @returns {Promise<Preview>} */
export const preview = async (body, signal) => (await send('/api/publications/preview', 'POST', body, { signal })).json();

/** @param {string} id of a layer or a publication @param {AbortSignal} [signal] @returns {Promise<import('./contract.js').Layer & {base: string | null}>} */
export const layer = (id, signal) => getJson(`/api/layers/${id}`, signal);

/** @typedef {{attribution?: string, license?: string, extent?: {spatial?: {bbox: number[][]}}}} Collection its terms: the layer's own, or those of its sources */

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Collection>} */
export const collection = (id, signal) => getJson(`/ogc/collections/${id}`, signal);

/** Where a layer lies, west first; null: nowhere. @param {Collection} told @returns {number[] | null} */
export const boxOf = (told) => told.extent?.spatial?.bbox?.[0] ?? null;

/** @param {string} id @param {AbortSignal} [signal] */
export const boxOfLayer = async (id, signal) => boxOf(await collection(id, signal));

/** @typedef {{id: string, title: string, sent?: boolean}} ListedStyle sent: by people, and theirs to take away */
/** @typedef {{id: string, title: string, rules: number, replaces: boolean, warnings: string[]}} ReadStyle warnings: what of the file is not drawn */

/** @param {string} layer */
const styles = (layer) => `/ogc/collections/${layer}/styles`;

/** @param {string} layer @param {string} lang @param {AbortSignal} [signal] @returns {Promise<{default: string, styles: ListedStyle[]}>} */
export const stylesOf = (layer, lang, signal) => getJson(`${styles(layer)}?lang=${lang}`, signal);

/** What the service would make of a file; nothing is kept. @param {string} layer @param {File} file @returns {Promise<ReadStyle>} */
export const tryStyle = async (layer, file) => (await sendFile(`${styles(layer)}?dry-run=true`, 'POST', file)).json();

/** @param {string} layer @param {string} id @param {File} file */
export const keepStyle = async (layer, id, file) => { await sendFile(`${styles(layer)}/${id}`, 'PUT', file); };

/** @param {string} layer @param {string} id */
export const chooseStyle = async (layer, id) => { await send(styles(layer), 'PATCH', { default: id }); };

/** @param {string} layer @param {string} id */
export const removeStyle = async (layer, id) => { await request(`${styles(layer)}/${id}`, { method: 'DELETE' }); };

/** A file is told by its name: what is no JSON is SLD. @param {string} url @param {string} method @param {File} file */
const sendFile = (url, method, file) => request(url, { method, body: file, headers: { 'Content-Type': file.name.endsWith('.json') ? 'application/vnd.maplibre.style+json' : 'application/vnd.ogc.sld+xml' } });
