/** Addresses inside the site, under whatever path it is served. */

/** A path with exactly one slash in front and at the end: `course` → `/course/`, `` → `/`. */
export const normalBase = (base: string): string =>
  `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The address of a path inside the site: (`/course/`, `lessons/x/`) → `/course/lessons/x/`. */
export const based = (base: string, path: string): string =>
  normalBase(base) + path.replace(/^\/+/, '');
