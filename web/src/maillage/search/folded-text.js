// Text without accents and case, as the service folds it (design.md 4).

/** @param {string} text */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
