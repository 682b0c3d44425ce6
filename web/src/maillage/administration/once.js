// A secret that is told this once: to copy now, for nothing brings it back.

import { html } from 'lit';
import { icon } from '../shell/icon.js';

/** @param {import('../application.js').Application} app @param {string} secret @param {string} why */
export function toldOnce(app, secret, why) {
  return html`<div class="once" role="status"><p class="small">${why}</p>${copied(app, secret)}</div>`;
}

/** A line to copy. @param {import('../application.js').Application} app @param {string} text @param {string} [name] what it is, where there are several */
export function copied(app, text, name) {
  const act = app.t('once.copy');
  return html`<div class="copy"><code tabindex="0">${text}</code><button type="button" class="ib" @click=${() => copy(app, text)} aria-label=${name ? app.t('row.act', { act, row: name }) : act} title=${app.t('once.copy')}>${icon('copy', 's')}</button></div>`;
}

/** @param {import('../application.js').Application} app @param {string} text */
async function copy(app, text) {
  try {
    await navigator.clipboard.writeText(text);
    app.tell({ text: app.t('once.copied') });
  } catch {
    // without permission the line can still be marked and copied by hand
    app.tell({ text: app.t('once.byHand') });
  }
}
