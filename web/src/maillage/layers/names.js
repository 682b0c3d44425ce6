// A protected site is known by its type and its name: « ZSC Vallée de la Serène ».

/** Types that everyone in the field says by their letters. */
const LETTERS = new Set(['ZSC', 'ZPS', 'SIC', 'RNN', 'RNR', 'RNC', 'APB', 'ENS', 'PNR', 'RNCFS']);

/** @param {string} layer @param {string} name @param {unknown} code */
export function saidName(layer, name, code) {
  const letters = layer === 'protected-sites' && typeof code === 'string' && LETTERS.has(code) && !name.startsWith(code);
  return letters ? `${code}\u00a0${name}` : name;
}
