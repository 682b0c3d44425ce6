// Boxes that must not overlap. A coarse grid keeps the question cheap for a thousand labels.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const CELL = 64;

/** @param {Box[]} blocked */
export function collisions(blocked) {
  /** @type {Map<string, Box[]>} */
  const grid = new Map();
  const cells = (/** @type {Box} */ b) => {
    const out = [];
    for (let x = Math.floor(b.left / CELL); x <= Math.floor(b.right / CELL); x += 1) {
      for (let y = Math.floor(b.top / CELL); y <= Math.floor(b.bottom / CELL); y += 1) out.push(`${x},${y}`);
    }
    return out;
  };
  const block = (/** @type {Box} */ box) => {
    for (const cell of cells(box)) grid.set(cell, [...(grid.get(cell) ?? []), box]);
  };
  blocked.forEach(block);
  return {
    block,
    /** @param {Box} box @param {Box[]} [own] boxes that may be touched: the mark that is being named */
    free: (box, own = []) => cells(box).every((cell) => (grid.get(cell) ?? []).every((b) => !overlap(box, b) || own.some((o) => same(o, b)))),
  };
}

/** @param {Box} a @param {Box} b */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** @param {Box} a @param {Box} b */
const same = (a, b) => a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
