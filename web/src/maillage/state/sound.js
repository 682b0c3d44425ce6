// A link may name what this service does not have: that is left out and told, and the rest is shown.

import { FIRST, UNLAYERED } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').Ref} Ref */
/** @typedef {import('../api/contract.js').Layer} Layer */
/** @typedef {import('../api/contract.js').Vocabularies} Vocabularies */
/** @typedef {{part: string, name?: string}} Left what was left out: the parameter, and the word that means nothing here */
/** @typedef {(known: boolean, part: string, name?: string) => boolean} Note */

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param {State} s @param {Layer[]} layers @param {Vocabularies} vocabularies @returns {{state: State, left: Left[]}} the same state when all of it is known */
export function soundFor(s, layers, vocabularies) {
  /** @type {Left[]} */
  const left = [];
  /** @type {Note} */
  const note = (known, part, name) => { if (!known) left.push({ part, name }); return known; };
  const asked = askedOf(s, layers, vocabularies, note);
  const aimed = aimedOf(s, layers, note);
  return left.length ? { state: { ...s, ...asked, ...aimed }, left } : { state: s, left };
}

/** The question: its layer, the properties of that layer, and their values. @param {State} s @param {Layer[]} layers @param {Vocabularies} vocabularies @param {Note} note */
function askedOf(s, layers, vocabularies, note) {
  const layer = layers.find((l) => l.id === s.layer);
  if (!note(Boolean(layer), 'layer', s.layer) || !layer) return { layer: FIRST.layer, where: {}, sort: FIRST.sort, columns: [], chart: '' };
  const has = (/** @type {string} */ name) => layer.properties.some((p) => p.name === name);
  return {
    where: Object.fromEntries(Object.entries(s.where).filter(([name]) => note(has(name), 'where', name)).flatMap(([name, values]) => keptOf(name, values, layer, vocabularies, note))),
    sort: note(has(s.sort.replace(/^-/, '')), 'sort', s.sort.replace(/^-/, '')) ? s.sort : FIRST.sort,
    columns: s.columns.filter((name) => note(has(name), 'columns', name)),
    chart: note(!s.chart || has(s.chart), 'chart', s.chart) ? s.chart : '',
  };
}

/** Those values of a criterion that its vocabulary has; where it has none, any word may be one. @param {string} name @param {string[]} values @param {Layer} layer @param {Vocabularies} vocabularies @param {Note} note @returns {[string, string[]][]} */
function keptOf(name, values, layer, vocabularies, note) {
  const vocabulary = layer.properties.find((p) => p.name === name)?.vocabulary;
  const terms = vocabulary ? vocabularies[vocabulary] : null;
  const kept = terms ? values.filter((value) => note(terms.some((t) => t.code === value), 'value', value)) : values;
  return kept.length ? [[name, kept]] : [];
}

/** The things that the link points at. Whether each of them is there, its own request will say. @param {State} s @param {Layer[]} layers @param {Note} note */
function aimedOf(s, layers, note) {
  const may = (/** @type {Ref | null} */ ref) => !ref || (ID.test(ref.id) && layers.some((l) => l.id === ref.layer));
  // the card's own thing is selected too, and told once
  const selected = may(s.selected) || (!may(s.record) && s.selected?.id === s.record?.id) || note(false, 'selected');
  return {
    within: s.within.filter((w) => note(may(w), 'within')),
    place: note(s.place?.kind !== 'feature' || may(s.place), 'place') ? s.place : null,
    record: note(may(s.record) || (ID.test(s.record?.id ?? '') && UNLAYERED.includes(s.record?.layer ?? '')), 'record') ? s.record : null,
    selected: selected && may(s.selected) ? s.selected : null,
    zone: note(!s.zone || s.zone === 'new' || ID.test(s.zone), 'zone') ? s.zone : null,
  };
}
