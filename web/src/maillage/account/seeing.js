// As whom an administrator may see: the public, or a role in a structure that they administer.

import { html, nothing } from 'lit';
import { ROLES } from '../administration/roles.js';

/** @typedef {import('../application.js').Application} Application */

/** @param {Application} app @param {import('../api/administration.js').Structure[]} structures @param {{id: string, none?: string}} field none: what stands for oneself, and is chosen at first */
export function seenAsSelect(app, structures, { id, none }) {
  const { administers } = app.account.session;
  return html`<select id=${id} ?autofocus=${!none}>${none ? html`<option value="" selected>${none}</option>` : nothing}<option value="public">${app.t('seeing.public')}</option>
    ${structures.filter((s) => administers.includes(s.id)).map((s) => html`<optgroup label=${s.name}>${ROLES.map((role) => html`<option value=${`${role}@${s.id}`}>${app.t('seeing.choice', { role: app.t(`seeing.${role}`), structure: s.name })}</option>`)}</optgroup>`)}</select>`;
}

/** @param {string} chosen of the select @returns {{as: string, structure?: string}} */
export function seenAs(chosen) {
  const [as, structure] = chosen.split('@');
  return structure ? { as, structure } : { as };
}

/** @param {Application} app @returns {string} as whom the session sees, in words; empty: as oneself */
export function seeingText({ account, t }) {
  const seen = account.session.seeingAs;
  if (!seen) return '';
  return seen.structure ? t('seeing.choice', { role: t(`seeing.${seen.as}`), structure: seen.structure.name }) : t('seeing.public');
}
