// The roles, each of which may do what those before it may.

/** @typedef {import('../api/contract.js').Role} Role */

/** @type {Role[]} */
export const ROLES = ['reader', 'contributor', 'manager', 'administrator'];

/** @param {import('../application.js').Application} app @returns {{value: Role, label: string}[]} */
export const roleChoices = ({ t }) => ROLES.map((value) => ({ value, label: t(`account.role.${value}`) }));
