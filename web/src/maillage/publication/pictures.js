// Pictures of a layer in one of its styles, drawn by the service (WMS).

import { at } from '../api/root.js';

const WIDTH = 280;
const HEIGHT = 160;

/** @param {string} request @param {Record<string, string | number>} parameters */
const wms = (request, parameters) => at(`/ogc/wms?${new URLSearchParams({ service: 'WMS', version: '1.3.0', request, format: 'image/png', ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])) })}`);

/** All of a layer. @param {string} layer @param {string} style @param {number[]} bbox degrees, west first @param {number} version of the layer: a picture of another is another */
export const pictureOf = (layer, style, bbox, version) => wms('GetMap', { layers: layer, styles: style, crs: 'CRS:84', bbox: framed(bbox).join(','), width: WIDTH, height: HEIGHT, transparent: 'TRUE', v: version });

/** @param {string} layer @param {string} style @param {number} version */
export const legendOf = (layer, style, version) => wms('GetLegendGraphic', { layer, style, transparent: 'TRUE', v: version });

/** The box with some room around it, as wide as the picture is; a degree of longitude is shorter than one of latitude. @param {number[]} bbox */
export function framed([west, south, east, north]) {
  const x = (west + east) / 2;
  const y = (south + north) / 2;
  const shrink = Math.max(0.1, Math.cos(y * Math.PI / 180));
  const high = Math.max(north - south, (east - west) * shrink * HEIGHT / WIDTH, 0.01) * 0.55;
  const wide = high * WIDTH / HEIGHT / shrink;
  return [x - wide, y - high, x + wide, y + high];
}
