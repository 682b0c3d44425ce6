// Brings the search box where it can be seen, ready to be typed in.

/** @param {import('../application.js').Application} app */
export function enterSearch(app) {
  app.change((s) => (s.folded || s.record ? { ...s, folded: false, record: null, pane: 'question' } : s));
  requestAnimationFrame(() => document.getElementById('search')?.focus());
}
