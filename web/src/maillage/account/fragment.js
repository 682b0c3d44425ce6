// What a link or a login by a provider brings in the fragment: the one part of an address that browsers send to nobody.

/** @typedef {{reset: string | null, refused: string | null}} Brought the secret of a link for another password; why a login by a provider failed */

/** @param {string} hash @returns {Brought | null} null when it brings nothing of ours */
export function broughtBy(hash) {
  const [, kind, value] = /^#(reset|refused)=([\w-]{1,100})$/.exec(hash) ?? [];
  return kind ? { reset: kind === 'reset' ? value : null, refused: kind === 'refused' ? value : null } : null;
}

/** Takes it out of the address bar, so that neither the history nor a copied link keeps it. @param {Window} page @returns {Brought | null} */
export function takeFragment(page) {
  const brought = broughtBy(page.location.hash);
  if (brought) page.history.replaceState(null, '', page.location.pathname + page.location.search);
  return brought;
}

/** Where a provider's login begins, to come back to this very link. @param {import('../api/contract.js').Provider} provider @param {{pathname: string, search: string}} here */
export const wayTo = (provider, { pathname, search }) => `${provider.href}?return=${encodeURIComponent(pathname + search)}`;
