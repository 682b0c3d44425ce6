// How many things each line of the legend has in all. Layers come one by one; a layer that fails has no figure, the others do.

import { getJson } from '../api/client.js';
import { SPLIT } from './entries.js';

/** @typedef {{count: number, values: Record<string, number>}} Total */

export class Totals {
  /** @type {Record<string, Total>} */
  byLayer = {};

  #key = '';

  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  forget() { this.#key = ''; }

  /** @param {{layers: string[], date: string | null}} asked */
  ask(asked) {
    const key = JSON.stringify(asked);
    if (key === this.#key) return;
    this.#key = key;
    for (const layer of asked.layers) this.#load(layer, asked.date, key);
  }

  /** @param {string} layer @param {string | null} date @param {string} key */
  async #load(layer, date, key) {
    const total = await fetchTotal(layer, date).catch(() => null);
    if (key !== this.#key || !total) return;
    this.byLayer = { ...this.byLayer, [layer]: total };
    this.changed();
  }

  /** @returns {Record<string, string[]>} the values found in the split layers */
  get values() {
    return Object.fromEntries(Object.entries(this.byLayer).map(([layer, total]) => [layer, Object.keys(total.values)]));
  }
}

/** @param {string} layer @param {string | null} date @returns {Promise<Total>} */
async function fetchTotal(layer, date) {
  const query = new URLSearchParams(date ? { datetime: date } : {});
  if (!SPLIT[layer]) return { count: (await getJson(`/api/layers/${layer}/count?${query}`)).count, values: {} };
  query.set('by', SPLIT[layer]);
  const { count, facets } = await getJson(`/api/layers/${layer}/facets?${query}`);
  const values = /** @type {import('../api/contract.js').FacetValue[]} */ (facets[SPLIT[layer]] ?? []);
  return { count, values: Object.fromEntries(values.map((v) => [v.value, v.count])) };
}
