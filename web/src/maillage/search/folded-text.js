// Text without accents and case, as one types it: as the service folds it (TextFolding).

/** @param {string} text */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  .replace(/[‘’ʼ′´]/g, "'").replace(/[‐‑‒–]/g, '-').replace(/[\u00A0\u2007\u2009\u202F]/g, ' ');
