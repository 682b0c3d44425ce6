// The scale bar: the largest round length that fits.

const WIDEST = 100;      // pixels
const EQUATOR = 40075016.686;

/** @param {number} lat @param {number} zoom @returns {{metres: number, pixels: number}} */
export function scaleFor(lat, zoom) {
  const perPixel = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
  const most = perPixel * WIDEST;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((n) => n * power).find((m) => m <= most) ?? power;
  return { metres, pixels: Math.round(metres / perPixel) };
}
