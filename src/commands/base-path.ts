/** The path below which a site lives on its host: `BASE_PATH`, chosen when it is built. */

/**
 * `/` or `/some/path` without a slash at the end, from what a person writes: `course`, `/course/`, ``.
 * Throws an Error that says what is allowed.
 */
export function basePath(written: string | undefined): string {
  const parts = (written ?? '').split('/').filter(Boolean);
  if (!parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part)))
    throw new Error(
      `BASE_PATH is "${written}". It is the path of the site on its host, such as /course:` +
        ' letters, digits and - . _ ~ between slashes.',
    );
  return `/${parts.join('/')}`;
}

/** The base as the start of a path, with its slash: `/` or `/course/`. */
export const withSlash = (base: string): string => (base === '/' ? base : `${base}/`);
