// A protected site is known by its type and its name: « ZSC Vallée de la Serène ».

/** Types that everyone in the field says by their letters. */
const LETTERS = new Set(['ZSC', 'ZPS', 'SIC', 'RNN', 'RNR', 'RNC', 'APB', 'ENS', 'PNR', 'RNCFS']);

/** « acteurs », « établissements »: the word for so many things of a layer. @param {import('../i18n/words.js').Words} words @param {string} layer @param {string} kind @param {number} n */
export function saidThings(words, layer, kind, n) {
  const own = `sum.${layer}`;
  return words.t(words.has(own) ? own : `sum.${kind}`, { n });
}

/** @param {string} layer @param {string} name @param {unknown} code */
export function saidName(layer, name, code) {
  const letters = layer === 'protected-sites' && typeof code === 'string' && LETTERS.has(code) && !name.startsWith(code);
  return letters ? `${code}\u00a0${name}` : name;
}
