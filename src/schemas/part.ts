/** A part of the course, one entry of `content/parts.yaml`. */
import { z } from 'astro/zod';
import { kebabId } from './id.ts';

/** What a part says about itself. */
export const partSchema = z.strictObject({
  /** The key that lessons name: `virtualization-101`. */
  id: kebabId,
  /** Its place in the course, counted from 1. */
  number: z.int().min(1).max(9),
  /** The title, in sentence case: `Virtualization 101`. */
  title: z.string().min(3).max(60),
  /** The question it answers, for the course map. */
  question: z.string().min(10).max(160),
});
/** A checked part. */
export type Part = z.infer<typeof partSchema>;
