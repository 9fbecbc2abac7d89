/** The frontmatter of a lesson, `content/lessons/NN-slug.mdx`. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';

/** What a lesson's frontmatter must and may say. Anything else stops the build. */
export const lessonShape = {
  /** Marks the page as a lesson: always `lesson`. */
  kind: z.literal('lesson'),
  /** The title, in sentence case, without a full stop: `Type 1 and type 2, and the two HALs`. */
  title: z.string().min(3).max(80),
  /** One sentence for search results and the course map, 50 to 200 characters, without quantities. */
  description: z.string().min(50).max(200),
  /** The part of the course it belongs to, an id of `content/parts.yaml`: `virtualization-101`. */
  part: kebabId,
  /** The place in its part, counted from 1; two lessons of a part may not share one. */
  order: z.int().min(1).max(99),
  /** What the reader can do afterwards; homework items and the progress page refer to the ids. */
  outcomes: z
    .array(
      z.strictObject({
        /** Unique in the lesson: `count-crossings`. */
        id: kebabId,
        /** A sentence that completes “After this you can …”, starting with a verb. */
        text: z.string().min(10).max(200),
      }),
    )
    .min(1)
    .max(6),
  /** Sources the lesson rests on as a whole; those of single numbers are named at the number. */
  sources: z.array(sourceId).default([]),
  /** Claims of the article that the lesson checks: `C02`. */
  claims: z.array(z.string().regex(/^C\d\d$/, 'must be a claim such as “C02”')).default([]),
  /** How finished the text is: a draft is left out of the built site. */
  status: z.enum(['draft', 'reviewed']).default('reviewed'),
  /** The day on which its facts were last checked against their sources: `2026-11-22`. */
  checked: z.coerce.date(),
};

/** A lesson's frontmatter by itself. */
export const lessonSchema = z.strictObject(lessonShape);
/** A lesson's checked frontmatter. */
export type Lesson = z.infer<typeof lessonSchema>;
