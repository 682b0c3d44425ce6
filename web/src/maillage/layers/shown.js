// What is drawn before anyone chooses: perimeters that cover the whole map would hide what one looks for.

/** @typedef {Pick<import('../state/state.js').State, 'on' | 'off' | 'layer'>} Choice */

/** @param {string} entry `layer`, or `layer.value` for the layers that are split @param {string} question the layer that the question is about */
export function isFirstShown(entry, question) {
  const [layer, value = ''] = entry.split('.');
  if (layer === question) return true;
  // a question about actors narrows their seats only: places that it does not narrow would say something else
  if (layer.startsWith('actor-')) return false;
  if (layer === 'funding-perimeters') return value === '' || /massif/i.test(value);
  return layer !== 'territories' || !['region', 'massif', 'pays', 'petr', 'canton', 'arrondissement'].includes(value);
}

/** @param {Choice} choice @param {string} entry */
export function isShown(choice, entry) {
  if (choice.off.includes(entry)) return false;
  return choice.on.includes(entry) || isFirstShown(entry, choice.layer);
}
