// The shapes that the service answers, as JSDoc types: this file holds no code.

/** @typedef {{fr: string, en: string}} Words */
/** @typedef {{vocabulary: string, code: string} | null} Coded */
/** @typedef {{title: string, date: string | null, licence: string | null}} Source */
/** @typedef {{title: string, version: string, today: string, writable: boolean, extent: [number, number, number, number] | null, toleranceMetres: number}} Service */
/** @typedef {{title: string, licence: string | null, fictional: boolean, layers: string[]}} Used a source that some feature comes from */
/** @typedef {{name: string, title: Words, type: string, unit: string | null, vocabulary: string | null, facet: boolean, tile: boolean, members?: boolean}} Property members: only they may be told it */
/** @typedef {'territory' | 'site' | 'fund' | 'actor' | 'action' | 'zone'} Kind */
/** @typedef {{id: string, kind: Kind, title: Words, description: Words, geometryType: 'point' | 'line' | 'polygon', minZoom: number, maxZoom: number, attribution: string | null, licence: string | null, properties: Property[]}} Layer */
/** @typedef {{code: string, label: Words, parent: string | null, order: number}} Term */
/** @typedef {Record<string, Term[]>} Vocabularies */
/** @typedef {{value: string, count: number}} FacetValue */
/** @typedef {{count: number, facets: Record<string, FacetValue[]>}} Facets */
/** @typedef {{type: string, coordinates: any, geometries?: any}} Geometry GeoJSON, EPSG:4326, longitude first */
/** @typedef {{type: 'Feature', id: string, properties: Record<string, any>, geometry: Geometry | null}} Feature */
/** @typedef {{features: Feature[], links?: {rel: string, href: string}[], numberReturned?: number, numberMatched?: number}} FeatureCollection */
/** @typedef {{layer: string, kind: Kind, id: string, name: string, type: Coded, reference: string | null, context: string | null, point: [number, number] | null, bbox: [number, number, number, number] | null}} Found */

/**
 * @typedef {object} PlaceItem
 * @property {string} layer @property {string} id @property {string} name
 * @property {Coded} type @property {string | null} reference @property {string | null} [context]
 * @property {string | null} owner the actor whose area or establishment it is
 * @property {'contains' | 'within' | 'overlaps' | 'touches' | 'near'} relation
 * @property {'seat' | 'area' | 'establishment' | null} role
 * @property {{areaSquareMetres: number | null, lengthMetres: number | null}} shared
 * @property {number | null} shareOfPlace @property {number | null} shareOfThing @property {number | null} tolerance @property {number | null} threshold
 * @property {boolean} atLimit @property {number | null} distanceMetres @property {number | null} bearingDegrees
 * @property {number | null} areaSquareMetres @property {number | null} lengthMetres
 * @property {[number, number] | null} point @property {Source | null} source
 */
/** @typedef {{kind: Kind, total: number, near: number, items: PlaceItem[]}} PlaceGroup */
/** @typedef {{kind: 'point' | 'circle' | 'feature' | 'shape', layer: string | null, id: string | null, name: string | null, geometry: Geometry, centre: [number, number], areaSquareMetres: number, lengthMetres: number, bufferMetres: number}} AskedPlace */
/** @typedef {{place: AskedPlace, at: string, toleranceMetres: number, nearMetres: number, groups: PlaceGroup[], sources: string[]}} PlaceAnswer */

/** @typedef {'reader' | 'contributor' | 'manager' | 'administrator'} Role */
/** @typedef {{login: string, name: string, password: string}} Demo an account that anyone may use */
/** @typedef {{name: string, href: string}} Provider another way to log in than a password */
/** @typedef {{account: string | null, login: string | null, name: string | null, structures: {id: string, name: string, operator: boolean, role: Role}[], administrator: boolean, administers: string[], seeingAs: Seeing | null, mustChangePassword: boolean, ownPassword: boolean, providers: Provider[], demo: Demo[]}} Session administers: ids of structures; ownPassword: it has one here that its owner may change */
/** @typedef {{as: 'public' | Role, structure: Named | null}} Seeing whose view the session has for the time being */

/** @typedef {{property: string, title: Words, value: any, vocabulary: string | null, unit: string | null}} Fact */
/** @typedef {{role: string, direction: 'out' | 'in', layer: string, id: string, name: string, strength: number | null, since: string | null, function?: string | null}} Link */
/** @typedef {{role: 'seat' | 'establishment' | 'area', name: string, kind: string | null, ref: {layer: string, id: string} | null, geometry: Geometry | null, address: string, areaSquareMetres: number | null, radiusMetres?: number | null, territories?: number}} Where */
/** @typedef {'public' | 'partners' | 'structure' | 'private'} Level */
/** @typedef {{id: string, name: string}} Named */
/** @typedef {{level: Level, place: Level, blur: 'commune' | 'grid' | 'offset' | null, structure: Named | null, partners: Named[] | null, mayWrite: boolean, mayDecide: boolean}} Access structure null: the operator's own; partners null: neither is told to the public */
/** @typedef {{layer: string, kind: Kind | 'person', id: string, version: number, name: string, type: Coded, facts: Fact[], geometry: Geometry | null, point: [number, number] | null, bbox: [number, number, number, number] | null, areaSquareMetres: number | null, source: Source | null, links: Link[], places: Where[], access?: Access, record?: Record<string, any>, etag?: string | null}} RecordCard */
/** @typedef {{property: string, before: any, after: any}} Change */
/** @typedef {{version: number, operation: 'create' | 'update' | 'delete' | 'restore', at: string, author: string | null, origin: string, comment: string | null, reversal: 'undo' | 'redo' | null, moved: boolean, changes: Change[]}} Version */
/** @typedef {{geometry: Geometry | null, areaSquareMetres: number}} Difference */
/** @typedef {{version: number, geometry: Geometry | null, before: Geometry | null, gained: Difference | null, lost: Difference | null}} Compared a version against the one before it */
/** @typedef {{name: string, purpose: string, reason: string, geometry: Geometry}} ZoneDraft */
export {};
