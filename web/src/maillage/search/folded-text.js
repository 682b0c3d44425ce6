// Texts as the service folds them (TextFolding).

/** Without accents and case: as logins are compared. @param {string} text */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Without accents and case, as one types it: as texts are searched. @param {string} text */
export const folded = (text) => plain(text).replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  .replace(/[‘’ʼ′´]/g, "'").replace(/[‐‑‒–]/g, '-').replace(/[\u00A0\u2007\u2009\u202F]/g, ' ');
