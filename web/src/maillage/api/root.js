// Where the service is: its host alone, or a path of it that a proxy takes away.

/** What stands before the files in the address of one of them. @param {string} url */
export const rootOf = (url) => /^https?:\/\/[^/]+(.*?)\/files\/[0-9a-f]+\//.exec(url)?.[1] ?? '';

const ROOT = rootOf(import.meta.url);

/** The address of a path of the service; a whole address stays as it is. @param {string} path with a slash in front */
export const at = (path) => (path.startsWith('/') ? ROOT + path : path);

/** The path and the query of the service's own link, for {@link at}: a service behind a proxy may not know its name. @param {string} href */
export function pathIn(href) {
  const { pathname, search } = new URL(href, location.href);
  return pathname.slice(ROOT.length) + search;
}

/** The whole address that others reach the service by, without a slash at its end. */
export const serviceAddress = () => location.origin + ROOT;
