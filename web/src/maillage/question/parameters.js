// The question as the parameters that tiles, items, counts and facets all understand.

import { writeNear } from '../state/places.js';

/** @typedef {import('../state/state.js').State} State */
/** @typedef {Pick<State, 'layer' | 'where' | 'within' | 'date'>} Question */

/** @param {State} s @returns {Question} */
export const questionOf = ({ layer, where, within, date }) => ({ layer, where, within, date });

/** @param {Question} q @returns {URLSearchParams} */
function parametersOf(q) {
  const out = new URLSearchParams();
  for (const property of Object.keys(q.where).sort()) out.set(`where.${property}`, q.where[property].join(','));
  for (const near of q.within) out.append('within', writeNear(near));
  if (q.date) out.set('datetime', q.date);
  return out;
}

/** The parameters for drawing one layer: the question narrows its own layer only. @param {Question} q @param {string} layer @returns {string} */
export function tileQuery(q, layer) {
  const out = q.layer === layer ? parametersOf(q) : new URLSearchParams(q.date ? { datetime: q.date } : {});
  return out.size ? `?${out}` : '';
}

/** @param {Question} q @param {Record<string, string>} [more] @returns {string} */
export function questionQuery(q, more = {}) {
  const out = parametersOf(q);
  for (const [name, value] of Object.entries(more)) out.set(name, value);
  return out.size ? `?${out}` : '';
}
