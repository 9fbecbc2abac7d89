/** An edition of a release that Hyper-V comes with, `content/editions/<id>.yaml`. */
import { z } from 'astro/zod';
import { kebabId } from './id.ts';
import { sourcedText } from './sourced-text.ts';

/** What an entry must and may say. Anything else stops the build; what we have not read is left out. */
export const editionSchema = z.strictObject({
  /** Equal to the file's name: `standard-2008-r2`. */
  id: kebabId,
  /** Without the release: `Standard`. */
  name: z.string().min(3).max(24),
  /** The release it belongs to, an id of `content/releases/`. */
  release: kebabId,
  /** How one comes by it. */
  got: z.enum(['free', 'bought']),
  /** What it does besides Hyper-V, or that it has none. */
  roles: sourcedText,
  /** Whether it can have one: Server Core is a choice of the installation. */
  desktop: z.enum(['none', 'choice', 'always']),
  /** The most memory that the system uses. */
  memory: sourcedText.optional(),
  /** What of it a Hyper-V host can use, where that is less or was looked up by itself. */
  'host-memory': sourcedText.optional(),
  /** How many Windows guests its licence covers: a number, `none` or `as many as you like`. */
  guests: sourcedText.optional(),
  /** Something else that decides a plan. */
  note: sourcedText.optional(),
});
/** A checked edition. */
export type Edition = z.infer<typeof editionSchema>;
