/** A way through the course for readers with one purpose, an entry of `content/tracks.yaml`. */
import { z } from 'astro/zod';
import { kebabId } from './id.ts';

/** What an entry must and may say. Anything else stops the build. */
export const trackSchema = z.strictObject({
  /** Its anchor on the page: `install-tonight`. */
  id: kebabId,
  title: z.string().min(5).max(60),
  /** Who it is for, spoken to. */
  who: z.string().min(20).max(160),
  /** What the reader has afterwards. */
  after: z.string().min(20).max(200),
  /** Lessons by their slug, in reading order. */
  lessons: z.array(kebabId).min(3),
  /** Pages to go on with, by their path, and what for. */
  then: z
    .array(
      z.strictObject({
        path: z.string().regex(/^[a-z/-]+\/$/, 'must be a path with a slash at its end'),
        why: z.string().min(10).max(90),
      }),
    )
    .min(1),
});
/** A checked track. */
export type Track = z.infer<typeof trackSchema>;
