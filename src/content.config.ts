/**
 * The collections: one for each folder of `content/`. Files called README are notes for writers and
 * never pages. A lesson's address leaves out the number that orders the files.
 */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { homeworkFile } from './authoring/homework-files.ts';
import { lessonSlug } from './authoring/lesson-slug.ts';
import { claimSchema } from './schemas/claim.ts';
import { editionSchema } from './schemas/edition.ts';
import { eventSchema } from './schemas/event.ts';
import { glossaryTermSchema } from './schemas/glossary-term.ts';
import { homeworkSchema } from './schemas/homework.ts';
import { misconceptionSchema } from './schemas/misconception.ts';
import { pageSchema } from './schemas/page.ts';
import { partSchema } from './schemas/part.ts';
import { releaseSchema } from './schemas/release.ts';
import { sourceSchema } from './schemas/source.ts';
import { systemSchema } from './schemas/system.ts';
import { trackSchema } from './schemas/track.ts';

const fileName = ({ entry }: { entry: string }): string => entry.replace(/\.yaml$/, '');

/** All collections. `docs` is the name the theme gives to the collection that it makes pages of. */
export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['lessons/**/*.mdx', '!**/README.mdx'],
      generateId: ({ entry }) => `lessons/${lessonSlug(entry)}`,
    }),
    schema: pageSchema,
  }),
  parts: defineCollection({ loader: file('content/parts.yaml'), schema: partSchema }),
  tracks: defineCollection({ loader: file('content/tracks.yaml'), schema: trackSchema }),
  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.yaml', generateId: fileName }),
    schema: glossaryTermSchema,
  }),
  sources: defineCollection({
    loader: glob({ base: './content/sources', pattern: '*.yaml', generateId: fileName }),
    schema: sourceSchema,
  }),
  homework: defineCollection({
    loader: glob({
      base: './content/homework',
      pattern: '*/*.yaml',
      generateId: ({ entry }) => homeworkFile(entry)?.id ?? entry,
    }),
    schema: homeworkSchema,
  }),
  misconceptions: defineCollection({
    loader: glob({ base: './content/misconceptions', pattern: '*.yaml', generateId: fileName }),
    schema: misconceptionSchema,
  }),
  landscape: defineCollection({
    loader: glob({ base: './content/landscape', pattern: '*.yaml', generateId: fileName }),
    schema: systemSchema,
  }),
  events: defineCollection({
    loader: glob({ base: './content/events', pattern: '*.yaml', generateId: fileName }),
    schema: eventSchema,
  }),
  editions: defineCollection({
    loader: glob({ base: './content/editions', pattern: '*.yaml', generateId: fileName }),
    schema: editionSchema,
  }),
  releases: defineCollection({
    loader: glob({ base: './content/releases', pattern: '*.yaml', generateId: fileName }),
    schema: releaseSchema,
  }),
  claims: defineCollection({
    loader: glob({ base: './content/claims', pattern: '*.yaml', generateId: fileName }),
    schema: claimSchema,
  }),
};
