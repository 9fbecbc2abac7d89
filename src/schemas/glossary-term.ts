/** A term of the glossary, `content/glossary/<id>.yaml`. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';

/** What a glossary entry must and may say. Anything else stops the build. */
export const glossaryTermSchema = z.strictObject({
  /** Equal to the file's name: `vm-exit`. */
  id: kebabId,
  /** How the term is written in running text: `VM exit`. */
  name: z.string().min(1).max(60),
  /** Other words for the same thing, and abbreviations; search finds them, lessons avoid them. */
  aliases: z.array(z.string().min(1).max(60)).default([]),
  /** One or two sentences, in our own words, that a reader of lesson 1 understands. */
  definition: z.string().min(20).max(400),
  /** Ids of terms worth reading next. */
  see: z.array(kebabId).default([]),
  /** Keys of the works it rests on, at least one. */
  sources: z.array(sourceId).min(1),
});
/** A checked glossary term. */
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
