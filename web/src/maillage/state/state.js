// The one immutable view state. Everything that a link must bring back is here; nothing else is.

/** @typedef {{lon: number, lat: number, zoom: number}} View */
/** @typedef {{layer: string, id: string}} Ref */
/** @typedef {Ref & {distance: number | null}} Near a place that the question must touch or, with a distance in metres, come near */
/** @typedef {{kind: 'point', lon: number, lat: number}} PointPlace */
/** @typedef {{kind: 'circle', lon: number, lat: number, radius: number}} CirclePlace */
/** @typedef {{kind: 'feature', layer: string, id: string, buffer: number}} FeaturePlace */
/** @typedef {{kind: 'shape', ring: [number, number][], buffer: number}} ShapePlace */
/** @typedef {PointPlace | CirclePlace | FeaturePlace | ShapePlace} Place */
/** @typedef {'low' | 'middle' | 'high'} Stop */

/**
 * @typedef {object} State
 * @property {View | null} view          null: the extent that the service announces
 * @property {string[]} on               legend entries that someone chose to see
 * @property {string[]} off              legend entries that someone chose not to see; the others follow layers/shown.js
 * @property {string} layer              the layer that the question is about
 * @property {Record<string, string[]>} where   values kept, by property
 * @property {Near[]} within             where: all hold
 * @property {string | null} date        null: today
 * @property {string} text               what is typed in the search box
 * @property {Place | null} place        the place asked
 * @property {Ref | null} selected       the thing with an ink ring
 * @property {Ref | null} record         the card that is open
 * @property {number | null} version     of the record that is open: shown on the map against the one before
 * @property {string | null} zone        the zone being edited: an id, 'new', or null
 * @property {string | null} administration   the section of the administration that is open
 * @property {Record<string, string>} only   what is kept of its list, by filter
 * @property {string | null} item         what is open in it: an id, 'new', or null
 * @property {string | null} area         the area being drawn of the account that is open: `{structure}.read` or `.write`
 * @property {boolean} table           the drawer under the map is open
 * @property {string} sort            the order of the table, as the service takes it: `-area`
 * @property {string[]} columns        of the table; empty: those of table/columns.js
 * @property {string} chart           the facet that the chart shows; empty: the first
 * @property {'fr' | 'en'} lang
 * @property {boolean} folded            the question panel is folded
 * @property {boolean | null} legend      the layer panel; null: open where it leaves the map free
 * @property {'question' | 'answer'} pane  which panel the phone's sheet shows
 * @property {Stop} stop                 how high the phone's sheet stands
 */

const DEFAULT_LAYER = 'actors';

/** @type {Readonly<State>} */
export const FIRST = Object.freeze({
  view: null, on: [], off: [], layer: DEFAULT_LAYER, where: {}, within: [], date: null, text: '',
  place: null, selected: null, record: null, version: null, zone: null, administration: null, only: {}, item: null, area: null, table: false, sort: 'name', columns: [], chart: '', lang: 'fr', folded: false, legend: null, pane: 'question', stop: 'low',
});

/** Collections whose records are in no layer by their name: they have a card, and nothing that the map could ring. */
export const UNLAYERED = ['actions', 'programmes', 'relations', 'persons'];

/** Lists of people: what is typed to look for someone in them is nobody's to read in a link. */
export const OF_PEOPLE = ['accounts', 'persons'];

/** What a phone shows of a link that does not say it: the answer that was asked for. @param {Pick<State, 'place' | 'record' | 'zone'>} s @returns {Pick<State, 'pane' | 'stop'>} */
export function usualPane({ place, record, zone }) {
  if (zone) return { pane: 'question', stop: 'middle' };
  return place || record ? { pane: 'answer', stop: 'middle' } : { pane: FIRST.pane, stop: FIRST.stop };
}

/** The thing that a link is about, in words that compare. @param {State} s @returns {string} empty: nothing but its question */
export function subjectOf({ place, record, selected, within, zone }) {
  const subject = record ?? place ?? selected ?? (within.length ? within : null);
  return subject && !zone ? JSON.stringify(subject) : '';
}
