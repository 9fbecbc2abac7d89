/**
 * What the theme asks of a page, joined with what a lesson says. Lessons are strict, so that a
 * misspelt key stops the build; pages made in `src/pages/` say `kind: 'page'`.
 */
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { lessonShape } from './lesson.ts';

const themeSchema = docsSchema();

/** The theme's own draft mark follows from a lesson's status, so a lesson must not write it. */
const followsFromStatus = z
  .never({ error: 'is not written: say “status: draft” instead' })
  .optional();

/** Every page of the site: a lesson, or a page of `src/pages/`. */
export function pageSchema(context: Parameters<typeof themeSchema>[0]) {
  const theme = themeSchema(context);
  const lesson = z
    .strictObject({ ...theme.shape, ...lessonShape, draft: followsFromStatus })
    .transform((data) => ({ ...data, draft: data.status === 'draft' }));
  const page = z.strictObject({ ...theme.shape, kind: z.literal('page') });
  return z.discriminatedUnion('kind', [lesson, page], {
    error: 'kind must be “lesson”; is the first line of the frontmatter missing?',
  });
}
