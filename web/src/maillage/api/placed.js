// The three kinds of place of an actor: its seat, which is its own geometry, and what comes as links to records of their own.

/** @typedef {import('./contract.js').RecordCard} RecordCard */
/** @typedef {import('./contract.js').Link} Link */
/** @typedef {import('./contract.js').Feature} Feature */
/** @typedef {import('./contract.js').Where} Where */

/** @type {Record<string, 'establishment' | 'area'>} */
const ROLES = { 'actor-establishments': 'establishment', 'actor-areas': 'area' };

/** @param {Link} link whether it is a place of the record, rather than someone it knows */
const isPlace = (link) => link.direction === 'out' && ROLES[link.layer] === link.role;

/** A place that cannot be read stays among the links. @param {RecordCard} card @param {(link: Link) => Promise<Feature>} read @returns {Promise<RecordCard>} */
export async function placed(card, read) {
  if (card.layer !== 'actors') return card;
  const found = await Promise.all(card.links.map((link) => (isPlace(link) ? read(link).then((feature) => ({ link, feature }), () => null) : null)));
  const places = found.flatMap((f) => (f ? [placeOf(f.link, f.feature)] : []));
  const shown = new Set(places.map((p) => p.ref?.id));
  return { ...card, links: card.links.filter((l) => !shown.has(l.id)), places: [seatOf(card), ...ordered(places)] };
}

/** @param {RecordCard} card @returns {Where} */
const seatOf = (card) => ({ role: 'seat', name: '', kind: null, geometry: card.geometry, address: addressOf(card.facts.find((f) => f.property === 'address')?.value), areaSquareMetres: null, ref: null });

/** @param {Link} link @param {Feature} feature @returns {Where} */
function placeOf(link, { properties, geometry }) {
  const role = ROLES[link.layer];
  return {
    role, geometry, ref: { layer: link.layer, id: link.id }, name: link.name, kind: role === 'establishment' ? String(properties.kind) : null, address: addressOf(properties.address),
    areaSquareMetres: Number(properties.area) || null, radiusMetres: Number(properties.radius_metres) || null, territories: properties.composition?.length ?? 0,
  };
}

/** @param {unknown} address */
const addressOf = (address) => (typeof address === 'string' ? address : '');

/** Establishments by their names, then areas. @param {Where[]} places */
const ordered = (places) => [...places].sort((a, b) => Number(a.role === 'area') - Number(b.role === 'area') || a.name.localeCompare(b.name, 'fr'));
