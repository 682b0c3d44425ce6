// The two letters that stand for a name in the rail.

/** @param {string} name @returns {string} of its first and last words; what stands in brackets is no name */
export function initialsOf(name) {
  /** @type {string[]} */
  const words = name.replace(/\(.*?\)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return kept.map((w) => w.slice(0, 1).toLocaleUpperCase('fr')).join('');
}
