// Who publishes.

/** Managers of a structure, as themselves. @param {import('../api/contract.js').Session} session */
export const isPublisher = (session) => !session.seeingAs && !session.mustChangePassword && (session.administrator || session.structures.some((s) => managing.has(s.role)));

const managing = new Set(['manager', 'administrator']);
