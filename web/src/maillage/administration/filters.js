// What keeps and drops rows beside what is typed: a choice, a day, the frame of the map.

import { html } from 'lit';
import { icon } from '../shell/icon.js';
import { short } from '../state/places.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('./listing.js').Filter} Filter */

/** @param {Filter} filter @param {Application} app @param {import('./directory.js').Directory} known @param {(value: string) => void} keep */
export function filterOf(filter, app, known, keep) {
  const value = app.state.only[filter.name] ?? '';
  if (filter.kind === 'box') return boxOf(app, value, keep);
  return filter.kind === 'day' ? dayOf(filter, app, value, keep) : choiceOf(filter, app, known, value, keep);
}

/** A choice that the link has and that is not on offer stays chosen, as it is written. @param {Filter} filter @param {Application} app @param {import('./directory.js').Directory} known @param {string} value @param {(value: string) => void} keep */
function choiceOf({ name, choices }, app, known, value, keep) {
  const offered = choices?.(app, known) ?? [];
  const all = value && !offered.some((c) => c.value === value) ? [...offered, { value, label: value }] : offered;
  return html`<label class="pick"><span class="sr">${app.t(`filter.${name}`)}</span><select class=${value ? 'set' : ''} @change=${(/** @type {Event} */ e) => keep(/** @type {HTMLSelectElement} */ (e.target).value)}>
    <option value="" ?selected=${!value}>${app.t(`filter.${name}.all`)}</option>${all.map((c) => html`<option value=${c.value} ?selected=${c.value === value}>${c.label}</option>`)}</select></label>`;
}

/** @param {Filter} filter @param {Application} app @param {string} value @param {(value: string) => void} keep */
function dayOf({ name }, app, value, keep) {
  return html`<label class="pick day"><span>${app.t(`filter.${name}`)}</span><input type="date" class=${value ? 'set' : ''} .value=${value} @change=${(/** @type {Event} */ e) => keep(/** @type {HTMLInputElement} */ (e.target).value)}></label>`;
}

/** @param {Application} app @param {string} value @param {(value: string) => void} keep */
function boxOf(app, value, keep) {
  const frame = () => app.map?.box().map(short).join(',') ?? '';
  return html`<button class="pill" role="checkbox" aria-checked=${String(Boolean(value))} @click=${() => keep(value ? '' : frame())}>${icon('map', 's')}${app.t('filter.bbox')}</button>`;
}
