/** A cited work, `content/sources/<id>.yaml`. */
import { z } from 'astro/zod';
import { sourceId } from './id.ts';

/** What an entry of the list of sources must and may say. Anything else stops the build. */
export const sourceSchema = z.strictObject({
  /** The key that lessons, terms and platform costs name, equal to the file's name: `xen03`. */
  id: sourceId,
  /** The title as printed. */
  title: z.string().min(3).max(240),
  /** Authors as printed, family names last; a company where no person is named. */
  authors: z.array(z.string().min(2).max(80)).min(1),
  /** How the page names them in short: `Barham et al.`. */
  short: z.string().min(2).max(40),
  /** Where it appeared: a conference, a journal, a publisher. */
  venue: z.string().min(2).max(120),
  /** The year of what was read. */
  year: z.int().min(1960).max(2100),
  /** An address that opens it: `https://…`, or `doi:…`. Left out where none is known to work. */
  link: z
    .string()
    .regex(/^(https?:\/\/|doi:10\.)\S+$/, 'must start with https://, http:// or doi:10.')
    .optional(),
  /** What kind of work it is. */
  kind: z.enum(['paper', 'specification', 'documentation', 'book', 'article', 'code', 'data']),
  /** How we know it: read, read in part, or known through another work that quotes it. */
  read: z.enum(['verified', 'verified-in-part', 'secondary']),
  /** What a reader should know before relying on it, in one or two sentences. */
  note: z.string().max(400).optional(),
});
/** A checked source. */
export type Source = z.infer<typeof sourceSchema>;
