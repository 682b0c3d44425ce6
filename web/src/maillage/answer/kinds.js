// The form that stands for each kind in the summary and the groups.

/** @type {Record<import('../api/contract.js').Kind, string>} */
export const KIND_FORM = { territory: 'terr', site: 'site', fund: 'fund', actor: 'actor', action: 'action', zone: 'zone' };
