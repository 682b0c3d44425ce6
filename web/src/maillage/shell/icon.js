// Icons of the sprite, and the small drawing of each kind of thing.

import { html, svg } from 'lit';

// beside the modules, whose address changes with what is in them
const SPRITE = new URL('../../icons.svg', import.meta.url).pathname;

/** @param {string} name @param {string} [size] `s` for 16 px */
export const icon = (name, size = '') => html`<svg class="i ${size}" aria-hidden="true"><use href="${SPRITE}#${name}"/></svg>`;

/** @type {Record<string, import('lit').SVGTemplateResult>} */
const FORMS = {
  actor: svg`<circle class="actor" cx="7" cy="7" r="5"/>`,
  'actor-area': svg`<rect class="actor-area" x="1.5" y="2.5" width="11" height="9" rx="2"/>`,
  'actor-place': svg`<circle class="actor-place" cx="7" cy="7" r="4.5"/>`,
  action: svg`<path class="action" d="M7 1l6 6-6 6-6-6z"/>`,
  'action-line': svg`<path class="action-line" d="M0 7h14"/>`,
  'action-area': svg`<rect class="action-area" x="1.5" y="2.5" width="11" height="9" rx="2"/>`,
  site: svg`<rect class="site" x="1.5" y="2.5" width="11" height="9" rx="2"/>`,
  fund: svg`<rect class="fund" x="1.5" y="2.5" width="11" height="9" rx="1"/><path class="fund-h" d="M2 8l5-5M2.5 11l8-8M6.500 11l6-6M10 11l2-2"/>`,
  zone: svg`<rect class="zone" x="2" y="3" width="10" height="8" rx="1"/>`,
  terr: svg`<path class="terr" d="M1.5 4 6 2l6.500 2.500-1 6L6 12l-4.500-2z"/>`,
  epci: svg`<path class="epci" d="M0 7h14"/>`,
  departement: svg`<path class="departement" d="M0 7h14"/>`,
  region: svg`<path class="region" d="M0 7h14"/>`,
  pnr: svg`<path class="pnr" d="M0 7h14"/>`,
  massif: svg`<path class="massif" d="M0 7h14"/>`,
  place: svg`<circle class="place" cx="7" cy="7" r="5"/>`,
};

/** @param {string} form */
export const form = (form) => html`<svg class="k" viewBox="0 0 14 14" aria-hidden="true">${FORMS[form] ?? FORMS.terr}</svg>`;

export const mark = html`<svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true"><path d="M4 6.5 13 4l9 4.5M4 6.5l3 11 8.5 4.5L22 8.5M4 6.5l10 7.5 8-5.5M13 4l1 10M7 17.5l7-3.5 1.5 8"/><g fill="currentColor" stroke="none"><circle cx="4" cy="6.5" r="2"/><circle cx="13" cy="4" r="2"/><circle cx="22" cy="8.5" r="2"/><circle cx="7" cy="17.5" r="2"/><circle cx="15.5" cy="22" r="2"/><circle cx="14" cy="14" r="2.5"/></g></svg>`;
