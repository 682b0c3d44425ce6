// Points that would cover one another become one mark with their number. All in pixels of the world at one zoom: where the
// window stands changes nothing, so no mark moves while the map is dragged, but near the edge of the tiles that have come.

import { without } from './bins.js';

/** @typedef {import('./bins.js').Bin} Bin */
/** @typedef {import('./bins.js').Spot} Spot */
/** @typedef {{layer: string, spot: Spot, x: number, y: number}} Single x, y: pixels of the world */
/** @typedef {{layer: string, key: string, n: number, radius: number, x: number, y: number, bins: Bin[]}} Cluster */
/** @typedef {{singles: Single[], clusters: Cluster[]}} Gathered */

export const DOT = 6;         // pixels: radius of a mark that stands for one thing
export const HALO = 4;        // pixels around the disc
const APART = 15;             // pixels: two or three marks that do not touch stay as they are
const FEW = 3;
const ROUNDS = 2;             // of pushing marks of different layers apart: one may push into another

/** @param {number} n @returns {number} pixels: room for the number, and larger for more */
export const radiusOf = (n) => Math.round(11 + 1.25 * Math.log2(n + 1));

/** How far a mark with so many things reaches: its neighbour's disc must not overlap its own. @param {number} n */
const reachOf = (n) => 2 * radiusOf(n) + HALO + 2;

/** @typedef {{world: number, bin: number}} Sides pixels of the world's and of a bin's side */

/** @param {Bin[]} bins of one layer, each square once @param {Sides} sides @param {string | null} selected drawn by itself @returns {Gathered} */
export function gather(bins, sides, selected) {
  const { world } = sides;
  const alone = bins.flatMap((b) => b.spots.filter((s) => s.feature.properties.id === selected).map((s) => single(b.layer, s, world)));
  const rest = alone.length ? bins.map((b) => without(b, selected)).filter((b) => b.spots.length) : bins;
  /** @type {Gathered} */
  const out = { singles: alone, clusters: [] };
  for (const group of groups(rest, sides)) sort(out, group, world);
  return out;
}

/** @param {string} layer @param {Spot} spot @param {number} world @returns {Single} */
const single = (layer, spot, world) => ({ layer, spot, x: spot.x * world, y: spot.y * world });

/** The densest square first takes what it reaches; then the densest of what is left. @param {Bin[]} bins @param {Sides} sides @returns {Bin[][]} */
function groups(bins, sides) {
  const near = neighbours(bins, sides);
  const crowds = bins.map((b, i) => { let n = 0; near(i, reachOf(1), (j) => { n += bins[j].spots.length; }); return n; });
  const order = bins.map((_, i) => i).sort((a, b) => crowds[b] - crowds[a] || scattered(bins[a]) - scattered(bins[b]));
  const taken = new Uint8Array(bins.length);
  /** @type {Bin[][]} */
  const out = [];
  for (const i of order) {
    if (taken[i]) continue;
    /** @type {Bin[]} */
    const group = [];
    near(i, reachOf(crowds[i]), (j) => { if (!taken[j]) { taken[j] = 1; group.push(bins[j]); } });
    out.push(group);
  }
  return out;
}

/** Equal crowds are taken in an order that has no direction, and does not depend on which tiles are here. @param {Bin} bin */
const scattered = ({ u, v }) => Math.imul(u, 73856093) ^ Math.imul(v, 19349663);

/** @param {Bin[]} bins @param {Sides} sides @returns {(i: number, reach: number, found: (j: number) => void) => void} calls for each bin within reach, itself too */
function neighbours(bins, { world, bin }) {
  const [u0, v0] = [least(bins.map((b) => b.u)), least(bins.map((b) => b.v))];
  const [wide, high] = [1 - least(bins.map((b) => -b.u)) - u0, 1 - least(bins.map((b) => -b.v)) - v0];
  const grid = new Int32Array(bins.length ? wide * high : 0);
  bins.forEach((b, i) => { grid[(b.v - v0) * wide + b.u - u0] = i + 1; });
  return (i, reach, found) => {
    const [a, k] = [bins[i], Math.ceil(reach / bin)];
    for (let v = Math.max(0, a.v - v0 - k); v <= Math.min(high - 1, a.v - v0 + k); v += 1) {
      for (let u = Math.max(0, a.u - u0 - k); u <= Math.min(wide - 1, a.u - u0 + k); u += 1) {
        const j = grid[v * wide + u] - 1;
        if (j >= 0 && Math.hypot(bins[j].x - a.x, bins[j].y - a.y) * world < reach) found(j);
      }
    }
  };
}

/** @param {number[]} numbers */
const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** @param {Gathered} out @param {Bin[]} group @param {number} world */
function sort(out, group, world) {
  const [{ layer, u, v }] = group;
  const n = group.reduce((sum, b) => sum + b.spots.length, 0);
  const few = n <= FEW ? group.flatMap((b) => b.spots.map((s) => single(layer, s, world))) : [];
  if (n === 1 || (few.length && clear(few))) { out.singles.push(...few); return; }
  let [x, y] = [0, 0];
  for (const b of group) { x += b.x * b.spots.length; y += b.y * b.spots.length; }
  out.clusters.push({ layer, key: `${layer}:${u},${v}`, n, radius: radiusOf(n), x: (x / n) * world, y: (y / n) * world, bins: group });
}

/** @param {Single[]} marks @returns {boolean} none touches another */
const clear = (marks) => marks.every((a, i) => marks.slice(i + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) >= APART));

/** Discs make room for the marks of other layers and for the selected one: a number half covered is not read. The exact places of single things stay. @param {Gathered[]} layers in painting order @param {{x: number, y: number}[]} [kept] marks that lie over the picture @returns {Gathered} */
export function spread(layers, kept = []) {
  const singles = layers.flatMap((l) => l.singles);
  const standing = [...singles, ...kept];
  /** @type {Cluster[]} */
  const settled = [];
  for (const { clusters } of layers) settled.push(...clusters.map((c) => pushed(c, standing, settled)));
  return { singles, clusters: settled };
}

/** @param {Cluster} cluster @param {{x: number, y: number}[]} standing @param {Cluster[]} settled of the layers below @returns {Cluster} */
function pushed(cluster, standing, settled) {
  let at = cluster;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const s of standing) at = away(at, s, at.radius + DOT + 2);
    for (const c of settled) at = away(at, c, at.radius + c.radius + HALO);
  }
  return at;
}

/** @param {Cluster} c @param {{x: number, y: number}} from @param {number} least @returns {Cluster} */
function away(c, from, least) {
  const [dx, dy] = [c.x - from.x, c.y - from.y];
  if (Math.abs(dx) >= least || Math.abs(dy) >= least) return c;
  const d = Math.hypot(dx, dy);
  if (d >= least) return c;
  // exactly one on the other: to the upper right, where a number is looked for
  const [ux, uy] = d > 0.5 ? [dx / d, dy / d] : [Math.SQRT1_2, -Math.SQRT1_2];
  return { ...c, x: from.x + ux * least, y: from.y + uy * least };
}

/** @param {Cluster} cluster @returns {Spot[]} */
export const spotsIn = (cluster) => cluster.bins.flatMap((b) => b.spots);

/** @param {Cluster} cluster @param {string} id */
export const holds = (cluster, id) => cluster.bins.some((b) => b.spots.some((s) => s.feature.properties.id === id));
