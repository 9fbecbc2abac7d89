/** A misconception that wrong answers can show, `content/misconceptions/<id>.yaml`. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';

/** What an entry of the register must and may say. */
export const misconceptionSchema = z.strictObject({
  /** Equal to the file's name: `hyper-v-runs-on-windows`. */
  id: kebabId,
  /** The belief, as somebody who holds it would say it. */
  statement: z.string().min(10).max(200),
  /** Says that it is not so, and why: a few sentences. */
  refutation: z.string().min(40).max(600),
  /** Keys of the works that the refutation rests on, at least one. */
  sources: z.array(sourceId).min(1),
});
/** A checked entry. */
export type Misconception = z.infer<typeof misconceptionSchema>;
