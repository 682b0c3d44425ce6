// The diagonal hatch of funding perimeters, laid on the world and not on the tile, so that it runs across tile edges.

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('./pieces.js').Piece} Piece */

const STEP = 10;      // CSS pixels across: lines 7 px apart

/** @param {Document} page */
export function hatches(page) {
  /** @type {Map<string, CanvasPattern | null>} */
  const made = new Map();
  /** @param {string} colour @param {Piece} piece @param {Frame} frame */
  return (colour, piece, frame) => {
    const key = `${colour}@${frame.ratio}`;
    if (!made.has(key)) made.set(key, weave(page, colour, frame.ratio));
    const pattern = made.get(key) ?? null;
    const unit = piece.side / piece.tile.extent;
    // canvas space is tile units here: bring the pattern back to pixels, counted from the world's corner.
    // Only the rest of the division is kept: a large shift is lost in the canvas's single precision.
    const period = STEP / unit;
    const shift = (/** @type {number} */ n) => -((n * piece.tile.extent) % period);
    pattern?.setTransform(new DOMMatrix().translate(shift(piece.tile.name.x), shift(piece.tile.name.y)).scale(1 / (unit * frame.ratio)));
    return pattern;
  };
}

/** @param {Document} page @param {string} colour @param {number} ratio */
function weave(page, colour, ratio) {
  const side = Math.round(STEP * ratio);
  const canvas = page.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  ctx.strokeStyle = colour;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  // the corners repeat the line, so that the tile joins with itself
  for (const shift of [-side, 0, side]) { ctx.moveTo(shift - 1, side + 1); ctx.lineTo(shift + side + 1, -1); }
  ctx.stroke();
  return ctx.createPattern(canvas, 'repeat');
}
