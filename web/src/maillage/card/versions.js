// Versions as people count them. The service may start at 0; a first version is called 1.

/** @typedef {import('../api/contract.js').Version} Version */

/** @param {Version[] | null | undefined} versions all of them @returns {number} what to add */
export const firstIsOne = (versions) => (versions?.some((v) => v.version === 0) ? 1 : 0);
