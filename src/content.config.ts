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

/** A folder of `content/` with one entry a file, called after the file. */
const folder = (name: string) =>
  glob({
    base: `./content/${name}`,
    pattern: '*.yaml',
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  });

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
  glossary: defineCollection({ loader: folder('glossary'), schema: glossaryTermSchema }),
  sources: defineCollection({ loader: folder('sources'), schema: sourceSchema }),
  homework: defineCollection({
    loader: glob({
      base: './content/homework',
      pattern: '*/*.yaml',
      generateId: ({ entry }) => homeworkFile(entry)?.id ?? entry,
    }),
    schema: homeworkSchema,
  }),
  misconceptions: defineCollection({
    loader: folder('misconceptions'),
    schema: misconceptionSchema,
  }),
  landscape: defineCollection({ loader: folder('landscape'), schema: systemSchema }),
  events: defineCollection({ loader: folder('events'), schema: eventSchema }),
  editions: defineCollection({ loader: folder('editions'), schema: editionSchema }),
  releases: defineCollection({ loader: folder('releases'), schema: releaseSchema }),
  claims: defineCollection({ loader: folder('claims'), schema: claimSchema }),
};
