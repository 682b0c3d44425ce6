// Every address of the service that the screens use, in one place.

import { circleRing } from '../geo/sphere.js';
import { questionQuery } from '../question/parameters.js';
import { GEOJSON, Problem, getJson, request, send } from './client.js';
import { withPersonFacts } from './person.js';
import { placed } from './placed.js';
import { pathIn } from './root.js';

/** @typedef {import('../question/parameters.js').Question} Question */
/** @typedef {import('../state/state.js').Place} Place */
/** @typedef {import('../state/state.js').Ref} Ref */
/** @typedef {import('./contract.js').RecordCard} RecordCard */

/** @returns {Promise<import('./contract.js').Service>} */
export const service = () => getJson('/api/service');

/** @returns {Promise<import('./contract.js').Session>} */
export const session = () => getJson('/api/session');

/** @param {{as: string, structure?: string} | null} seen null: as oneself again @returns {Promise<import('./contract.js').Session>} */
export const seeAs = async (seen) => (await (seen ? send('/api/session/as', 'PUT', seen) : request('/api/session/as', { method: 'DELETE' }))).json();

/** @param {{login: string, password: string}} credentials @returns {Promise<import('./contract.js').Session>} */
export const login = async (credentials) => (await send('/api/session', 'POST', credentials)).json();

/** @returns {Promise<{provider: string} | null>} where to log out of the provider too */
export const logout = async () => {
  const answer = await request('/api/session', { method: 'DELETE' });
  return answer.status === 204 ? null : answer.json();
};

/** @param {{current: string, new: string}} passwords @returns {Promise<import('./contract.js').Session>} */
export const changePassword = async (passwords) => (await send('/api/session/password', 'PUT', passwords)).json();

/** Answers alike whether there is such an account or not. @param {string} who @returns {Promise<unknown>} */
export const askReset = (who) => send('/api/session/reset', 'POST', { login: who });

/** @param {{token: string, new: string}} chosen @returns {Promise<unknown>} */
export const reset = (chosen) => send('/api/session/reset', 'PUT', chosen);

/** For good; the session is over with the account. @param {{password: string} | {login: string}} sure its password, or its login where a provider vouches for it */
export const eraseOwn = (sure) => send('/api/session/erasure', 'POST', sure);

/** @returns {Promise<import('./contract.js').Layer[]>} */
export const layers = async () => (await getJson('/api/layers')).layers;

/** @returns {Promise<import('./contract.js').Vocabularies>} */
export const vocabularies = async () => (await getJson('/api/vocabularies')).vocabularies;

/** @param {Question} q @param {AbortSignal} signal @returns {Promise<number>} */
export const count = async (q, signal) => (await getJson(`/api/layers/${q.layer}/count${questionQuery(q)}`, signal)).count;

/** @param {{question: Question, by: string[]}} asked @param {AbortSignal} signal @returns {Promise<import('./contract.js').Facets>} */
export const facets = ({ question, by }, signal) =>
  getJson(`/api/layers/${question.layer}/facets${questionQuery(question, { by: by.join(',') })}`, signal);

/** @param {unknown} _ @param {AbortSignal} signal @returns {Promise<import('./contract.js').Used[]>} */
export const sources = async (_, signal) => (await getJson('/api/sources', signal)).sources;

/** @typedef {{question: Question, limit: number, sort: string, geometry: boolean}} Page */

/** @param {Page} page @param {AbortSignal} signal @returns {Promise<import('./contract.js').FeatureCollection>} */
export const items = ({ question, limit, sort, geometry }, signal) =>
  getJson(`/ogc/collections/${question.layer}/items${questionQuery(question, { limit: String(limit), sortby: sort, ...(!geometry && { skipGeometry: 'true' }) })}`, signal, GEOJSON);

/** Follows the service's own link. @param {string} href @param {AbortSignal} [signal] @returns {Promise<import('./contract.js').FeatureCollection>} */
export const nextItems = (href, signal) => getJson(pathIn(href), signal, GEOJSON);

/** @param {Ref} ref @param {AbortSignal} signal @returns {Promise<import('./contract.js').Feature>} */
export const item = (ref, signal) => getJson(`/ogc/collections/${ref.layer}/items/${ref.id}`, signal, GEOJSON);

/** Those that there are. @param {Ref[]} refs @param {AbortSignal} signal @returns {Promise<import('./contract.js').Feature[]>} */
export const itemsOf = async (refs, signal) => (await Promise.all(refs.map((ref) => item(ref, signal).catch(orMissing)))).flatMap((f) => f ?? []);

/** @param {unknown} error @returns {null} */
export function orMissing(error) {
  if (error instanceof Problem && error.missing) return null;
  throw error;
}

/** @param {string} text @param {AbortSignal} signal @returns {Promise<import('./contract.js').Found[]>} */
export const search = async (text, signal) => (await getJson(`/api/search?${new URLSearchParams({ q: text, limit: '20' })}`, signal)).results;

/** @param {{place: Place, date: string | null}} asked @param {AbortSignal} signal @returns {Promise<import('./contract.js').PlaceAnswer>} */
export async function place({ place: p, date }, signal) {
  /** @type {Record<string, string>} */
  const at = date ? { datetime: date } : {};
  if (p.kind === 'shape') {
    const body = { geometry: { type: 'Polygon', coordinates: [closed(p.ring)] }, buffer: p.buffer, ...at };
    return (await send('/api/place', 'POST', body, { signal })).json();
  }
  return getJson(`/api/place?${new URLSearchParams({ ...placeParameters(p), ...at })}`, signal);
}

/** @param {Exclude<Place, {kind: 'shape'}>} p @returns {Record<string, string>} */
function placeParameters(p) {
  if (p.kind === 'feature') return { feature: `${p.layer}/${p.id}`, ...(p.buffer && { buffer: String(p.buffer) }) };
  const at = { lon: String(p.lon), lat: String(p.lat) };
  return p.kind === 'circle' ? { ...at, radius: String(p.radius) } : at;
}

/** A member without a value may be left out of an answer. */
const NO_CARD = { type: null, facts: [], geometry: null, point: null, bbox: null, areaSquareMetres: null, source: null, links: [], places: [] };

/** @param {Ref} ref @param {AbortSignal} signal @returns {Promise<RecordCard>} */
export async function record(ref, signal) {
  const answer = await request(`/api/${ref.layer}/${ref.id}`, { signal });
  // what is in no layer is of the collection that was asked
  const card = { ...NO_CARD, layer: ref.layer, ...(await answer.json()), etag: answer.headers.get('ETag') };
  return placed(withPersonFacts(card), (link) => item(link, signal));
}

/** @param {Ref} ref @param {AbortSignal} signal @returns {Promise<import('./contract.js').Version[]>} */
export const history = async (ref, signal) => (await getJson(`/api/${ref.layer}/${ref.id}/history`, signal)).versions;

/** A version, with the place that the one before it had. @param {{ref: Ref, version: number}} asked @param {AbortSignal} signal @returns {Promise<import('./contract.js').Compared>} */
export async function version({ ref, version: n }, signal) {
  const at = (/** @type {number} */ v) => getJson(`/api/${ref.layer}/${ref.id}/history/${v}`, signal);
  const [now, before] = await Promise.all([at(n), n > 1 ? at(n - 1).catch(orMissing) : null]);
  return { version: n, geometry: now.geometry, before: before?.geometry ?? null, gained: now.gained, lost: now.lost };
}

/** @param {Ref} ref @param {number} n the version to go back to @param {string} etag @param {string | null} fact null: all of it @returns {Promise<string | null>} the record's new tag */
export async function restore(ref, n, etag, fact) {
  const query = fact ? `?${new URLSearchParams({ facts: fact })}` : '';
  return (await send(`/api/${ref.layer}/${ref.id}/history/${n}/restore${query}`, 'POST', undefined, { etag })).headers.get('ETag');
}

/** Who sees a record. @param {Ref} ref @param {import('../card/access-draft.js').AccessDraft} access @param {string | null} etag @returns {Promise<string | null>} the record's new tag */
export const decide = async (ref, access, etag) => (await send(`/api/${ref.layer}/${ref.id}`, 'PATCH', { access }, { etag })).headers.get('ETag');

/** @param {Ref} ref @param {string} etag @returns {Promise<unknown>} */
export const remove = (ref, etag) => request(`/api/${ref.layer}/${ref.id}`, { method: 'DELETE', headers: { 'If-Match': etag } });

/** @param {string | null} id null: a new zone @param {import('./contract.js').ZoneDraft} draft @param {string | null} etag @returns {Promise<string>} the zone's id */
export async function saveZone(id, draft, etag) {
  if (id) {
    await send(`/api/intervention-zones/${id}`, 'PUT', draft, { etag });
    return id;
  }
  const answer = await send('/api/intervention-zones', 'POST', draft);
  return /** @type {string} */ (answer.headers.get('Location')?.split('/').pop());
}

/** @param {[number, number][]} ring @returns {[number, number][]} */
export const closed = (ring) => [...ring, ring[0]];

/** The outline of a place that the browser can draw before the answer comes. @param {Place} p @returns {[number, number][] | null} */
export function outlineOf(p) {
  if (p.kind === 'circle') return circleRing([p.lon, p.lat], p.radius);
  return p.kind === 'shape' ? closed(p.ring) : null;
}
