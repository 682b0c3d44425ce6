// A place written in a link, and read back: `circle:3.0416,44.7318,2000`. Five decimals are one metre.

/** @typedef {import('./state.js').Place} Place */
/** @typedef {import('./state.js').Ref} Ref */

/** @param {number} n */
export const short = (n) => String(Number(n.toFixed(5)));

/** @param {Place} place @returns {string} */
export function writePlace(place) {
  switch (place.kind) {
    case 'point': return `point:${short(place.lon)},${short(place.lat)}`;
    case 'circle': return `circle:${short(place.lon)},${short(place.lat)},${Math.round(place.radius)}`;
    case 'feature': return `feature:${place.layer}/${place.id}${place.buffer ? `,${place.buffer}` : ''}`;
    case 'shape': return `shape:${place.ring.map(([lon, lat]) => `${short(lon)}_${short(lat)}`).join('~')}${place.buffer ? `,${place.buffer}` : ''}`;
  }
}

/** @param {string | null} text @returns {Place | null} a damaged link gives no place, never a broken screen */
export function readPlace(text) {
  const [kind, rest = ''] = splitOnce(text ?? '', ':');
  if (kind === 'point' || kind === 'circle') return readRound(kind, rest.split(',').map(Number));
  if (kind === 'feature') return readFeature(rest);
  if (kind === 'shape') return readShape(rest);
  return null;
}

/** @param {'point' | 'circle'} kind @param {number[]} numbers @returns {Place | null} */
function readRound(kind, [lon, lat, radius]) {
  if (!onEarth(lon, lat)) return null;
  if (kind === 'point') return { kind, lon, lat };
  return radius > 0 ? { kind, lon, lat, radius } : null;
}

/** @param {string} text @returns {Place | null} */
function readFeature(text) {
  const [ref, buffer] = text.split(',');
  const read = readRef(ref);
  return read && { kind: 'feature', ...read, buffer: Number(buffer) || 0 };
}

/** @param {string} text @returns {Place | null} */
function readShape(text) {
  const [points, buffer] = text.split(',');
  const ring = points.split('~').map((p) => /** @type {[number, number]} */ (p.split('_').map(Number)));
  if (ring.length < 3 || !ring.every(([lon, lat]) => onEarth(lon, lat))) return null;
  return { kind: 'shape', ring, buffer: Number(buffer) || 0 };
}

/** Identities are written in small letters, whatever a link that was copied by hand has. @param {string | null} text @returns {Ref | null} */
export function readRef(text) {
  const found = /^([a-z][\w-]*)\/([\w.-]+)$/.exec(text ?? '');
  return found && { layer: found[1], id: found[2].toLowerCase() };
}

/** `layer/id`, or `layer/id,metres`. @param {import('./state.js').Near} near */
export const writeNear = ({ layer, id, distance }) => `${layer}/${id}${distance === null ? '' : `,${distance}`}`;

/** @param {string} text @returns {import('./state.js').Near[]} nothing for a damaged one */
export function readNear(text) {
  const [ref, metres] = text.split(',');
  const read = readRef(ref);
  return read ? [{ ...read, distance: Number(metres) > 0 ? Number(metres) : null }] : [];
}

/** @param {number} lon @param {number} lat */
export const onEarth = (lon, lat) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** @param {string} text @param {string} mark */
function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
