/** The shapes of ids that content files share. */
import { z } from 'astro/zod';

/** An id in kebab case, equal to the file's name: `parent-partition`. */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, such as “parent-partition”');

/** A source's key: a short lower-case word, with the year's last digits where there is one: `xen03`. */
export const sourceId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/, 'must be a lower-case key, such as “xen03”');
