// The fields that say who sees a record: the level, with whom it is shared, and how its place is told to the others.

import { html, nothing } from 'lit';
import { icon } from '../shell/icon.js';
import { SIGNS } from './access.js';
import { LEVELS, changedAccess, placeLevels } from './access-draft.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('./access-draft.js').AccessDraft} AccessDraft */
/** @typedef {import('../api/contract.js').Named} Named */
/** @typedef {{structures: Named[], owners?: Named[], placed: boolean, changed: (draft: AccessDraft) => void}} About structures: to share with; owners: to choose from for a new record */

/** @param {Application} app @param {AccessDraft} draft @param {About} about */
export function accessFields(app, draft, { structures, owners = [], placed, changed }) {
  const take = (/** @type {Partial<AccessDraft>} */ part) => changed(changedAccess(draft, part));
  return html`${owners.length > 1 ? ownerField(app, draft, owners, take) : nothing}
    <fieldset class="levels"><legend>${app.t('access.who')}</legend>${LEVELS.map((level) => html`<label class="tick"><input type="radio" name="access-level" value=${level} .checked=${draft.level === level} @change=${() => take({ level })}>${icon(SIGNS[level], 's')}<span>${app.t(`access.level.${level}`)}<span class="soft small">${app.t(`access.level.${level}.why`)}</span></span></label>`)}</fieldset>
    ${draft.level === 'partners' || draft.place === 'partners' ? partnerFields(app, draft, structures, take) : nothing}
    ${placed ? placeFields(app, draft, take) : nothing}`;
}

/** @param {Application} app @param {AccessDraft} draft @param {Named[]} owners @param {(part: Partial<AccessDraft>) => void} take */
function ownerField(app, draft, owners, take) {
  return html`<div class="field"><label for="access-owner">${app.t('access.of')}</label><select id="access-owner" @change=${(/** @type {Event} */ e) => take({ structure: valueOf(e) })}>${owners.map((o) => html`<option value=${o.id} ?selected=${o.id === draft.structure}>${o.name}</option>`)}</select></div>`;
}

/** @param {Application} app @param {AccessDraft} draft @param {Named[]} structures @param {(part: Partial<AccessDraft>) => void} take */
function partnerFields(app, draft, structures, take) {
  const toggled = (/** @type {string} */ id) => (draft.partners.includes(id) ? draft.partners.filter((p) => p !== id) : [...draft.partners, id]);
  return html`<fieldset class="levels"><legend>${app.t('access.with')}</legend>${structures.length ? html`<div class="ticks">${structures.map((s) => html`<label class="tick"><input type="checkbox" name="access-partner" value=${s.id} .checked=${draft.partners.includes(s.id)} @change=${() => take({ partners: toggled(s.id) })}>${s.name}</label>`)}</div>` : html`<p class="small soft">${app.t('access.alone')}</p>`}</fieldset>`;
}

/** @param {Application} app @param {AccessDraft} draft @param {(part: Partial<AccessDraft>) => void} take */
function placeFields(app, draft, take) {
  return html`<div class="field"><label for="access-place">${app.t('access.exact')}</label><select id="access-place" @change=${(/** @type {Event} */ e) => take({ place: /** @type {any} */ (valueOf(e)) })}>
      ${placeLevels(draft.level).map((level) => html`<option value=${level} ?selected=${level === draft.place}>${app.t(level === 'public' ? 'access.exact.all' : `access.level.${level}`)}</option>`)}</select></div>
    ${draft.place === 'public' ? nothing : html`<div class="field"><label for="access-blur">${app.t('access.blurredHow')}</label><select id="access-blur" @change=${(/** @type {Event} */ e) => take({ blur: /** @type {any} */ (valueOf(e)) })}>
      ${/** @type {const} */ (['grid', 'commune', 'offset']).map((blur) => html`<option value=${blur} ?selected=${blur === draft.blur}>${app.t(`blur.${blur}`)}</option>`)}</select></div>`}`;
}

/** @param {Event} e */
const valueOf = (e) => /** @type {HTMLSelectElement} */ (e.target).value;
