// Talks to the service: JSON in and out, errors as problems (RFC 9457), every request can be cancelled.

import { at } from './root.js';

// the service answers only what is named here
const JSON_TYPE = 'application/json, application/problem+json';
export const GEOJSON = 'application/geo+json, application/problem+json';

/** What the service refused or could not do, in its own words, which are French; i18n/problems.js says it by its code. */
export class Problem extends Error {
  /** @param {number} status 0: no answer at all @param {{title?: string, detail?: string, code?: string, parameter?: string, id?: string, [detail: string]: any}} body */
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? null;
    this.parameter = body.parameter ?? null;
    this.reference = body.id ?? null;
    /** what else it tells, by name */
    this.details = body;
  }

  /** Not built yet, or gone: the screen folds the feature instead of complaining. */
  get missing() { return this.status === 404 || this.status === 405 || this.status === 501; }

  /** Someone else wrote first, or what was seen was not said. */
  get late() { return this.status === 412 || this.status === 428; }
}

/** Whether someone else wrote first. @param {Error | null} refusal */
export const isLate = (refusal) => refusal instanceof Problem && refusal.late;

/** What changes something shows that a page of ours sent it: the service's cookie, sent back as a header, which other sites' pages cannot. @param {string} [method] @param {string} [cookies] @returns {Record<string, string>} */
export function proofOf(method = 'GET', cookies = '') {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(cookies)?.[1];
  return method === 'GET' || !token ? {} : { 'X-XSRF-TOKEN': decodeURIComponent(token) };
}

/** Runs when the service asks for a login. Set once: whoever asked is refused too, and need not know of sessions. */
let loginNeeded = () => {};

/** @param {() => void} run */
export const whenLoginNeeded = (run) => { loginNeeded = run; };

/**
 * @param {string} url @param {RequestInit} [options]
 * @returns {Promise<Response>}
 */
export async function request(url, options = {}) {
  const headers = { Accept: JSON_TYPE, ...proofOf(options.method, document.cookie), ...options.headers };
  const answer = await fetch(at(url), { ...options, headers }).catch(unreachable);
  if (answer.ok) return answer;
  const problem = new Problem(answer.status, await problemBody(answer));
  if (problem.code === 'login-needed') loginNeeded();
  throw problem;
}

/** @param {string} url @param {AbortSignal} [signal] @param {string} [accept] @returns {Promise<any>} */
export async function getJson(url, signal, accept = JSON_TYPE) {
  return (await request(url, { signal, headers: { Accept: accept } })).json();
}

/** @param {string} url @param {'POST' | 'PUT' | 'PATCH'} method @param {object | undefined} body @param {{signal?: AbortSignal, etag?: string | null}} [more] */
export function send(url, method, body, { signal, etag } = {}) {
  const headers = { 'Content-Type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json', ...(etag && { 'If-Match': etag }) };
  return request(url, { method, signal, headers, body: JSON.stringify(body) });
}

/** @param {unknown} error @returns {never} */
function unreachable(error) {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new Problem(0, { code: 'unreachable' });
}

/** @param {Response} answer */
async function problemBody(answer) {
  const json = answer.headers.get('Content-Type')?.includes('json');
  return json ? answer.json().catch(() => ({})) : {};
}
