// The lines of the layer panel, which is the legend. Two layers are split by a property, because their values look different on the map.

/** @typedef {import('../api/contract.js').Layer} Layer */
/** @typedef {{id: string, layer: string, kind: import('../api/contract.js').Kind, form: string, property: string | null, value: string | null}} Entry */

/** @type {Record<string, string>} */
export const SPLIT = { territories: 'kind', 'funding-perimeters': 'type' };

/** Top of the map first, as one reads a legend. */
const READING = ['actors', 'actor-establishments', 'actor-areas', 'action-points', 'action-lines', 'action-areas', 'protected-sites', 'funding-perimeters', 'intervention-zones', 'territories'];
const TERRITORIES = ['commune', 'epci', 'pnr', 'massif', 'departement', 'region'];

/** @type {Record<string, string>} */
const FORMS = {
  actors: 'actor', 'actor-establishments': 'actor-place', 'actor-areas': 'actor-area', 'action-points': 'action', 'action-lines': 'action-line', 'action-areas': 'action-area',
  'protected-sites': 'site', 'funding-perimeters': 'fund', 'intervention-zones': 'zone', territories: 'terr',
};

/** @param {string} layer @param {string | null} [value] @returns {string} the name of the small drawing */
export function formOf(layer, value = null) {
  if (layer === 'territories' && value && value !== 'commune' && TERRITORIES.includes(value)) return value;
  return FORMS[layer] ?? 'terr';
}

/** @param {string} layer @param {Record<string, any>} properties @returns {string} the entry that draws this feature */
export function entryOf(layer, properties) {
  const property = SPLIT[layer];
  return property && properties[property] != null ? `${layer}.${properties[property]}` : layer;
}

/** @param {Layer[]} layers @param {Record<string, string[]>} values of the split layers, as counted by the service @returns {Entry[]} */
export function entriesOf(layers, values) {
  const sorted = [...layers].sort((a, b) => READING.indexOf(a.id) - READING.indexOf(b.id));
  return sorted.flatMap((layer) => {
    const found = values[layer.id];
    return found?.length ? ordered(found).map((value) => entry(layer, value)) : [entry(layer, null)];
  });
}

/** @param {Layer} layer @param {string | null} value @returns {Entry} */
const entry = (layer, value) => ({
  id: value ? `${layer.id}.${value}` : layer.id, layer: layer.id, kind: layer.kind, form: formOf(layer.id, value), property: value && SPLIT[layer.id], value,
});

/** @param {string[]} values */
const ordered = (values) => [...values].sort((a, b) => (TERRITORIES.indexOf(a) + 99) % 99 - (TERRITORIES.indexOf(b) + 99) % 99);
