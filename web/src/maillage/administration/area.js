// The area that a membership is limited to: what is drawn or chosen on the map, as the service takes it.

import { outlineOf, closed } from '../api/service.js';

/** @typedef {import('../state/state.js').Place} Place */
/** @typedef {import('../api/administration.js').Area} Area */
/** @typedef {import('../api/administration.js').AreaBody} AreaBody */
/** @typedef {import('../api/administration.js').Membership} Membership */
/** @typedef {import('../api/administration.js').MembershipBody} MembershipBody */

/** @param {string} area of the state: `{structure}.read` @returns {{structure: string, way: 'read' | 'write'}} */
export function readArea(area) {
  const [structure, way] = area.split('.');
  return { structure, way: way === 'write' ? 'write' : 'read' };
}

/** @param {Place | null} place drawn, or a feature that was chosen @param {string} name @returns {AreaBody} null: nothing that has an area */
export function areaOf(place, name) {
  if (place?.kind === 'feature') return { feature: `${place.layer}/${place.id}` };
  const ring = place?.kind === 'shape' ? closed(place.ring) : place && outlineOf(place);
  return ring ? { name, geometry: { type: 'Polygon', coordinates: [ring] } } : null;
}

/** The membership as it is written. @param {Membership} m @returns {MembershipBody} */
export const bodyOf = ({ role, readArea: read, writeArea: write }) => ({ role, readArea: read, writeArea: write });

/** With another area for one way. @param {Membership} m @param {'read' | 'write'} way @param {AreaBody} area @returns {MembershipBody} */
export const limited = (m, way, area) => ({ ...bodyOf(m), ...(way === 'read' ? { readArea: area } : { writeArea: area }) });
