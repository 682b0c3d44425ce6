// French or English: what the address says; where it says nothing, what was chosen last in this browser.

import { spoke } from '../state/transitions.js';

/** @typedef {import('../application.js').Application} Application */

/** The one to offer. @param {Application} app @returns {'fr' | 'en'} */
export const otherLanguage = (app) => (app.state.lang === 'fr' ? 'en' : 'fr');

/** @param {Application} app @param {'fr' | 'en'} lang */
export function speak(app, lang) {
  app.store.keepLanguage(lang);
  app.change((s) => spoke(s, lang));
}
