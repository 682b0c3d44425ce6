// What is said beforehand of a layer's features: every address of the service that it uses.

import { getJson, request, send } from './client.js';

/** @typedef {'added' | 'removed' | 'renamed' | 'changed'} Change */
/** @typedef {{change: Change, property: string | null, newName: string | null, text: {fr: string, en: string | null}, effective: string, link: string | null}} AnnouncementBody property null: none in particular */
/** @typedef {AnnouncementBody & {id: string, announced: string, withdrawn: string | null, status: 'announced' | 'effective' | 'fulfilled' | 'withdrawn', fulfilledBy: number | null, version: number}} Announcement */

/** @param {string} layer */
const path = (layer) => `/api/publications/${layer}/announcements`;

/** @param {string} layer @param {AbortSignal} [signal] @returns {Promise<Announcement[]>} */
export const announcementsOf = async (layer, signal) => (await getJson(path(layer), signal)).announcements;

/** @param {string} layer @param {AnnouncementBody} body */
export const announce = async (layer, body) => { await send(path(layer), 'POST', body); };

/** @param {string} layer @param {Announcement} before @param {AnnouncementBody} body */
export const announceAnew = async (layer, before, body) => { await send(`${path(layer)}/${before.id}`, 'PUT', body, { etag: `"${before.version}"` }); };

/** @param {string} layer @param {Announcement} before */
export const takeBack = async (layer, before) => { await request(`${path(layer)}/${before.id}`, { method: 'DELETE', headers: { 'If-Match': `"${before.version}"` } }); };
