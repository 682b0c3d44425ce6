// Reading an answer: what is there, what is only near, which territories are parts and which hold the place.

/** @typedef {import('../api/contract.js').PlaceGroup} PlaceGroup */
/** @typedef {import('../api/contract.js').PlaceItem} PlaceItem */
/** @typedef {import('../state/state.js').Place} Place */

/** @param {PlaceItem} i */
export const isNear = (i) => i.relation === 'near';

/** @param {PlaceGroup} g @returns {PlaceItem[]} an actor with a seat and an area here is one actor: its seat is shown */
export function touching(g) {
  const here = g.items.filter((i) => !isNear(i));
  if (g.kind !== 'actor') return here;
  const seen = new Set(here.filter((i) => i.role !== 'area').map((i) => i.owner ?? i.id));
  return here.filter((i) => i.role !== 'area' || !seen.has(i.owner ?? i.id)).sort((a, b) => Number(a.shareOfPlace !== null) - Number(b.shareOfPlace !== null));
}

/** @param {PlaceGroup} g communes are the parts of the place; the larger ones are named after */
export function splitTerritories(g) {
  // a neighbour that only touches takes no part of the place
  const here = g.items.filter((i) => !isNear(i) && i.relation !== 'touches');
  const communes = here.filter((i) => i.type?.code === 'commune').sort((a, b) => (b.shareOfPlace ?? 0) - (a.shareOfPlace ?? 0));
  return { communes, others: here.filter((i) => i.type?.code !== 'commune').sort((a, b) => (a.areaSquareMetres ?? 0) - (b.areaSquareMetres ?? 0)) };
}

/** Metres that one chooses from around a point. */
export const RADII = [500, 1000, 2000, 5000];
const WIDEST = 100_000;      // metres, as far as the service looks

/** Metres around a place that belong to it. @param {Place} place */
export const reachOf = (place) => (place.kind === 'point' ? 0 : place.kind === 'circle' ? place.radius : place.buffer);

/** The next larger question about the same place. @param {Place | null} place @returns {{place: Place, metres: number} | null} */
export function widerThan(place) {
  if (!place) return null;
  const now = reachOf(place);
  const metres = RADII.find((r) => r > now && (now > 0 || r >= 2000)) ?? Math.min(WIDEST, now * 2);
  return metres <= now ? null : { metres, place: reaching(place, metres) };
}

/** The same place with all that is so far around it. @param {Place} place @param {number} metres 0: the place alone @returns {Place} */
export function reaching(place, metres) {
  if (place.kind !== 'point' && place.kind !== 'circle') return { ...place, buffer: metres };
  const { lon, lat } = place;
  return metres ? { kind: 'circle', lon, lat, radius: metres } : { kind: 'point', lon, lat };
}

/** The zone being edited touches itself, which says nothing. @param {import('../api/contract.js').PlaceAnswer} answer @param {string | null} zone */
export function withoutZone(answer, zone) {
  if (!zone || zone === 'new') return answer;
  const groups = answer.groups.map((g) => {
    const items = g.items.filter((i) => i.id !== zone);
    return { ...g, items, total: g.total - g.items.filter((i) => i.id === zone && !isNear(i)).length };
  });
  return { ...answer, groups };
}
