/** A few words or a number of a reference table, with the work that they were read in. */
import { z } from 'astro/zod';
import { sourceId } from './id.ts';

/** What stands in a cell, and where it was read: `{ text: '32 GB', source: mem }`. */
export const sourcedText = z.strictObject({
  /** As the cell shows it, a quantity with its unit. */
  text: z.string().min(1).max(90),
  source: sourceId,
  /** Where in the work: `Table 2`. */
  locator: z.string().min(2).max(60).optional(),
});
/** A checked cell. */
export type SourcedText = z.infer<typeof sourcedText>;
