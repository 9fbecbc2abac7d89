/** Checks the reference tables, events, editions and releases: shape, ids, sources, and what they name. */
import { editionSchema } from '../schemas/edition.ts';
import { eventSchema } from '../schemas/event.ts';
import { releaseSchema } from '../schemas/release.ts';
import type { z } from 'astro/zod';
import { checkIdIsName, checkIdsUnder } from './check-yaml.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { hintFor } from './nearest.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { checkId, type KnownIds } from './references.ts';

type Tables = Pick<ContentFolder, 'events' | 'editions' | 'releases' | 'known'>;

/** All problems of the tables' files. `lessons` are the slugs of the lessons that exist. */
export function checkTables(tables: Tables, lessons: ReadonlySet<string>): readonly Problem[] {
  const { events, editions, releases, known } = tables;
  return [
    ...events.flatMap((file) => [
      ...checkEntry(file, eventSchema, 'src/schemas/event.ts', known),
      ...checkEvent(file, known, lessons),
    ]),
    ...editions.flatMap((file) => [
      ...checkEntry(file, editionSchema, 'src/schemas/edition.ts', known),
      ...checkIdsUnder(yamlOf(file), 'release', 'release', known),
    ]),
    ...releases.flatMap((file) => checkEntry(file, releaseSchema, 'src/schemas/release.ts', known)),
  ];
}

const yamlOf = (file: ContentFile) => ({ ...file, linesBefore: 0 });

/** Shape, id, and the source of every cell that has one. */
function checkEntry(
  file: ContentFile,
  schema: z.ZodType<object>,
  described: string,
  known: KnownIds,
): readonly Problem[] {
  const read = readYaml(file, schema, `The keys are described in ${described}.`);
  const cells = Object.entries(read.data ?? {}).flatMap(([key, cell]: [string, unknown]) =>
    typeof cell === 'object' && cell !== null && 'source' in cell
      ? [{ key, source: String(cell.source) }]
      : [],
  );
  return [
    ...read.problems,
    ...checkIdIsName(yamlOf(file)),
    ...cells.flatMap(({ key, source }) =>
      checkId(
        { file: file.file, line: read.lineOf([key]), key: 'source' },
        'source',
        source,
        known,
      ),
    ),
  ];
}

/** What an event names, and that it rests on something. */
function checkEvent(
  file: ContentFile,
  known: KnownIds,
  lessons: ReadonlySet<string>,
): readonly Problem[] {
  const { data, lineOf } = readYaml(file, eventSchema, '');
  const problems: Problem[] = [...checkIdsUnder(yamlOf(file), 'sources', 'source', known)];
  if (data?.known !== 'captured' && data?.sources.length === 0)
    problems.push({
      file: file.file,
      line: lineOf(['sources']),
      found: `What is known as “${data.known}” names no source`,
      hint: 'Only what a real machine printed may stand alone: known: captured.',
    });
  if (data?.lesson !== undefined && !lessons.has(data.lesson))
    problems.push({
      file: file.file,
      line: lineOf(['lesson']),
      found: `“lesson” names the lesson “${data.lesson}”, which does not exist`,
      hint: hintFor(data.lesson, lessons, 'the files in content/lessons/'),
    });
  return problems;
}
