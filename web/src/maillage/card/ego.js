// Where the strongest relations stand around a record.

/** @typedef {import('../api/contract.js').Link} Link */

const MOST = 8;

/** @param {Link[]} links @returns {Link[]} */
export const strongest = (links) => [...links].sort((a, b) => (b.strength ?? 0) - (a.strength ?? 0)).slice(0, MOST);

/** Evenly on an ellipse, starting up left, so that no name falls on the vertical axis. @param {number} n @param {number} cx @param {number} cy @param {number} rx @param {number} ry */
export const ringPositions = (n, cx, cy, rx, ry) => Array.from({ length: n }, (_, i) => {
  const angle = -Math.PI / 2 - Math.PI / Math.max(n, 2) + (2 * Math.PI * i) / n;
  return { x: Math.round(cx + rx * Math.cos(angle)), y: Math.round(cy + ry * Math.sin(angle)) };
});

/** A relation by its label; a structural link (leader, holder…) by our own word, which may depend on the side. @param {import('../i18n/words.js').Words} words @param {Link} link */
export function roleText(words, { role, direction }) {
  const term = words.term('relation-kind', role);
  if (term !== role) return term;
  const key = [`link.${role}.${direction}`, `link.${role}`].find((k) => words.has(k));
  return key ? words.t(key) : term;
}

/** The line of a relation: money, working together, conflict; the others are plain. @param {string} role */
export function roleLook(role) {
  if (/^(financement|funding)/.test(role)) return 'funding';
  if (/^(cooperation|convention|partner)/.test(role)) return 'cooperation';
  return /^(conflit|conflict|concurrence)/.test(role) ? 'conflict' : '';
}
