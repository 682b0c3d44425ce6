// Every address of the service that publishing uses.

import { getJson, request, send } from './client.js';

/** @typedef {import('./contract.js').Words} Words */
/** @typedef {'public' | 'members' | 'structure'} Visibility */
/** @typedef {{id: string, layer: string, title: Words, description: Words, licence: string, attribution: string, filter: string, within: string[], properties: string[], toleranceMetres: number, visibility: Visibility, structure: string | null}} Body */
/** @typedef {{id: string, layer: string | null, title: Words, description: Words, licence: string | null, attribution: string | null, filter: string | null, within: string[], properties: string[], toleranceMetres: number, visibility: Visibility, structure: string | null, geometryType: 'point' | 'line' | 'polygon', version: number, mayChange: boolean}} Publication layer null: a layer of records */
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

/** Where a layer lies, west first; null: nowhere. @param {string} id @param {AbortSignal} [signal] @returns {Promise<number[] | null>} */
export const boxOfLayer = async (id, signal) => (await getJson(`/ogc/collections/${id}`, signal)).extent?.spatial?.bbox?.[0] ?? null;
