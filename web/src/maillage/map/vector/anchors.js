// Where the name of an area may stand: the middles of the stretches of its inside, looked for on a few horizontal lines of the window.

/** @typedef {import('./painter.js').Shape} Shape */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{x: number, y: number, room: number}} Anchor room: pixels of inside to the left and right of x, together */

const LINES = 9;
const MOST = 12;      // places to try: further ones are mere corners

/** Always inside the area, the roomiest and most central first. @param {Shape[]} shapes the pieces of one area @param {Box} seen @returns {Anchor[]} */
export function areaAnchors(shapes, seen) {
  const box = boundsOf(shapes, seen);
  if (!box) return [];
  /** @type {(Anchor & {score: number})[]} */
  const found = [];
  for (let i = 1; i < LINES; i += 1) {
    const y = box.top + ((box.bottom - box.top) * i) / LINES;
    const middle = 1 - 0.5 * Math.abs(i / LINES - 0.5);      // the middle reads better than the edge
    for (const [from, to] of insideAt(shapes, y, seen)) found.push({ x: (from + to) / 2, y, room: to - from, score: (to - from) * middle });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, MOST);
}

/** @param {Shape[]} shapes @param {Box} seen @returns {Box | null} */
function boundsOf(shapes, seen) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { piece, feature } of shapes) {
    const scale = piece.side / piece.tile.extent;
    for (const part of feature.parts) {
      for (let i = 0; i < part.length; i += 2) {
        const [x, y] = [piece.x + part[i] * scale, piece.y + part[i + 1] * scale];
        left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
      }
    }
  }
  const box = { left: Math.max(left, seen.left), top: Math.max(top, seen.top), right: Math.min(right, seen.right), bottom: Math.min(bottom, seen.bottom) };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/** @param {Shape[]} shapes @param {number} y @param {Box} seen @returns {[number, number][]} stretches of inside, neighbours joined across tile edges */
function insideAt(shapes, y, seen) {
  /** @type {[number, number][]} */
  const stretches = [];
  for (const shape of shapes) {
    const [l, t, r, b] = shape.piece.clip;
    if (y < t || y >= b) continue;
    const xs = crossings(shape, y);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [from, to] = [Math.max(xs[i], l, seen.left), Math.min(xs[i + 1], r, seen.right)];
      if (from < to) stretches.push([from, to]);
    }
  }
  return joined(stretches.sort((a, b) => a[0] - b[0]));
}

/** @param {Shape} shape @param {number} y @returns {number[]} sorted, even-odd */
function crossings({ piece, feature }, y) {
  const scale = piece.side / piece.tile.extent;
  const at = (y - piece.y) / scale;
  const xs = [];
  for (const part of feature.parts) {
    for (let i = 0, j = part.length - 2; i < part.length; j = i, i += 2) {
      const [y1, y2] = [part[j + 1], part[i + 1]];
      if (y1 > at === y2 > at) continue;
      xs.push(piece.x + (part[j] + ((at - y1) / (y2 - y1)) * (part[i] - part[j])) * scale);
    }
  }
  return xs.sort((a, b) => a - b);
}

/** @param {[number, number][]} sorted @returns {[number, number][]} */
function joined(sorted) {
  /** @type {[number, number][]} */
  const out = [];
  for (const [from, to] of sorted) {
    const last = out[out.length - 1];
    if (last && from - last[1] < 1.5) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** The middle of the longest stretch of a line inside the window. @param {Shape[]} shapes @param {Box} seen @returns {Anchor | null} */
export function lineAnchor(shapes, seen) {
  /** @type {[number, number][]} */
  let longest = [];
  for (const { piece, feature } of shapes) {
    const scale = piece.side / piece.tile.extent;
    for (const part of feature.parts) {
      const inside = [];
      for (let i = 0; i < part.length; i += 2) {
        const [x, y] = [piece.x + part[i] * scale, piece.y + part[i + 1] * scale];
        if (x > seen.left && x < seen.right && y > seen.top && y < seen.bottom) inside.push(/** @type {[number, number]} */ ([x, y]));
      }
      if (inside.length > longest.length) longest = inside;
    }
  }
  const middle = longest[longest.length >> 1];
  return middle ? { x: middle[0], y: middle[1], room: 0 } : null;
}
