// The points of a tile, sorted into small squares of the world: made once for each tile and zoom, so that a hundred thousand points cost a picture no more than a hundred.

/** @typedef {import('./reader.js').TileFeature} TileFeature */
/** @typedef {import('./tiles.js').Tile} Tile */
/** @typedef {import('./tiles.js').Address} Address */
/** @typedef {{feature: TileFeature, x: number, y: number}} Spot x, y: share of the world, from its north-west corner */
/** @typedef {{layer: string, u: number, v: number, x: number, y: number, spots: Spot[]}} Bin u, v: which square; x, y: the mean of its spots */

const FINER = 4;      // squares of 16 px at whole zooms: smaller than a mark with a number

/** @type {WeakMap<Tile, Map<number, Bin[]>>} */
const made = new WeakMap();

/** @param {number} zoom of the map @returns {number} zoom at which a square of the world is one bin */
export const levelOf = (zoom) => Math.round(zoom) + FINER;

/** @param {Tile} tile @param {Address} wanted the part of the world to look at: the tile, or one below a tile that stands in for it @param {number} level @returns {Bin[]} */
export function binsOf(tile, wanted, level) {
  const all = kept(tile, level);
  if (wanted.z <= tile.name.z) return all;
  const [x, y] = [wanted.x * 2 ** (level - wanted.z), wanted.y * 2 ** (level - wanted.z)];
  const side = 2 ** (level - wanted.z);
  return all.filter((b) => b.u >= x && b.u < x + side && b.v >= y && b.v < y + side);
}

/** @param {Tile} tile @param {number} level */
function kept(tile, level) {
  const levels = made.get(tile) ?? new Map();
  made.set(tile, levels);
  if (!levels.has(level)) levels.set(level, sorted(tile, level));
  return /** @type {Bin[]} */ (levels.get(level));
}

/** @param {Tile} tile @param {number} level @returns {Bin[]} */
function sorted(tile, level) {
  /** @type {Map<number, Bin>} */
  const bins = new Map();
  const side = 2 ** level;
  for (const spot of spotsOf(tile)) {
    const [u, v] = [Math.floor(spot.x * side), Math.floor(spot.y * side)];
    const key = u * side + v;
    const bin = bins.get(key) ?? { layer: tile.name.layer, u, v, x: 0, y: 0, spots: [] };
    bin.spots.push(spot);
    bins.set(key, bin);
  }
  return [...bins.values()].map((b) => ({ ...b, ...meanOf(b.spots) }));
}

/** @param {Tile} tile @returns {Spot[]} without the buffer, which repeats the points of the neighbour */
function spotsOf({ name, extent, features }) {
  const side = 2 ** name.z;
  const inside = (/** @type {number} */ n) => n >= 0 && n < extent;
  return features.flatMap((feature) => feature.parts.flatMap((part) => {
    /** @type {Spot[]} */
    const out = [];
    for (let i = 0; i < part.length; i += 2) {
      if (inside(part[i]) && inside(part[i + 1])) out.push({ feature, x: (name.x + part[i] / extent) / side, y: (name.y + part[i + 1] / extent) / side });
    }
    return out;
  }));
}

/** @param {Spot[]} spots */
function meanOf(spots) {
  let [x, y] = [0, 0];
  for (const s of spots) { x += s.x; y += s.y; }
  return { x: x / spots.length, y: y / spots.length };
}

/** A bin without one thing: the selected one is drawn by itself. @param {Bin} bin @param {string | null} id @returns {Bin} */
export function without(bin, id) {
  const spots = bin.spots.filter((s) => s.feature.properties.id !== id);
  return spots.length === bin.spots.length ? bin : { ...bin, ...meanOf(spots), spots };
}
