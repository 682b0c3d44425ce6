// Which of our sentences says a refusal of the service: by its code and parameter, which are stable; its own text is French.

/** @typedef {import('../api/client.js').Problem} Problem */

/** What no sentence of ours says better than the service does in French. */
const VAGUE = 'problem.invalid-parameter';

/** @param {Problem} problem @param {'fr' | 'en'} lang @param {(key: string) => boolean} has @returns {string | null} a key; null: the service's own text says it */
export function problemKey({ code, parameter, status, message }, lang, has) {
  const kind = code?.startsWith('unknown-') ? 'unknown' : code;
  const key = [`problem.${code}.${parameter}`, `problem.${code}`, `problem.${kind}`, `problem.http-${status}`].find(has) ?? null;
  return key === VAGUE && lang === 'fr' && message ? null : key;
}
