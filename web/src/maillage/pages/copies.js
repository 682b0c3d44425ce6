// A button beside each address that is to be given to a program, which copies it. Without a script the address can be marked.

import { html, nothing, render } from 'lit';
import { Words } from '../i18n/words.js';
import { icon } from '../shell/icon.js';

/** @param {ParentNode} page @param {Words} words */
export function offerCopies(page, words) {
  for (const code of page.querySelectorAll('.addresses dd code')) {
    const beside = document.createElement('span');
    beside.className = 'copies';
    (code.closest('a') ?? code).after(beside);
    show(beside, code.textContent ?? '', words, '');
  }
}

/** @param {HTMLElement} beside @param {string} text @param {Words} words @param {string} said */
function show(beside, text, words, said) {
  const label = words.t('once.copy');
  render(html`<button type="button" class="ib" aria-label="${label} ${text}" title=${label} @click=${async () => show(beside, text, words, await copy(text, words))}>${icon('copy', 's')}</button><span class="small soft" role="status">${said || nothing}</span>`, beside);
}

/** @param {string} text @param {Words} words @returns {Promise<string>} what became of it */
async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    return words.t('once.copied');
  } catch {
    // without permission it can still be marked and copied by hand
    return words.t('once.byHand');
  }
}
