/**
 * Checks homework and the register of misconceptions: shape, ids, keys that the engine must bear out,
 * and what a lesson's items must be together. Every problem carries the line it stands on.
 */
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'astro/zod';
import { checkItem, type KnownToItems } from '../homework/check-item.ts';
import { sheetProblems } from '../homework/check-sheet.ts';
import { textsOf } from '../homework/check-text.ts';
import type { Item } from '../homework/item.ts';
import { createWorld } from '../homework/world.ts';
import { homeworkSchema } from '../schemas/homework.ts';
import { misconceptionSchema } from '../schemas/misconception.ts';
import { checkIdIsName, checkIdsUnder } from './check-yaml.ts';
import type { ContentFile } from './content-folder.ts';
import { homeworkFile } from './homework-files.ts';
import type { Problem } from './problem.ts';
import { findQuantities } from './quantities.ts';
import type { KnownIds } from './references.ts';

/** What the check knows of a lesson. */
export interface LessonWithHomework {
  readonly slug: string;
  readonly outcomes: readonly string[];
  /** The ids of the figures on its page. */
  readonly figures: readonly string[];
}

/** What the check reads. */
export interface HomeworkContent {
  readonly items: readonly ContentFile[];
  readonly misconceptions: readonly ContentFile[];
  readonly lessons: readonly LessonWithHomework[];
  readonly known: KnownIds;
}

/** All problems in the homework and the register. */
export function checkHomework(content: HomeworkContent): readonly Problem[] {
  const problems: Problem[] = [];
  const world = createWorld();
  const sheets = new Map<string, { first: string; items: Item[] }>();
  for (const file of content.items) {
    const read = readYaml(file, homeworkSchema);
    problems.push(...read.problems);
    const place = homeworkFile(file.file);
    const lesson = content.lessons.find(({ slug }) => slug === place?.lesson);
    if (!place || !lesson) {
      problems.push(misplaced(file.file, content.lessons));
      continue;
    }
    if (!read.data) continue;
    const item = { ...read.data, id: place.id } as Item;
    const sheet = sheets.get(lesson.slug) ?? { first: file.file, items: [] };
    sheets.set(lesson.slug, { ...sheet, items: [...sheet.items, item] });
    for (const { path, found, hint } of checkItem(item, knownTo(item, lesson, content), world))
      problems.push({ file: file.file, line: read.lineOf(path), found, hint });
    problems.push(...checkTexts(file.file, item, read.lineOf));
  }
  for (const [slug, { first, items }] of sheets) {
    const outcomes = content.lessons.find((lesson) => lesson.slug === slug)?.outcomes ?? [];
    for (const found of sheetProblems(items, new Set(outcomes)))
      problems.push({ file: first, line: 1, found, hint: 'See src/homework/README.md.' });
  }
  for (const file of content.misconceptions)
    problems.push(...checkMisconception(file, content.known));
  return problems;
}

const misplaced = (file: string, lessons: readonly LessonWithHomework[]): Problem => ({
  file,
  line: 1,
  found: 'The file is no NN-name.yaml in a folder named after a lesson',
  hint: `The lessons are: ${lessons.map(({ slug }) => slug).join(', ')}.`,
});

/** Goals bring a figure of their own. */
function knownTo(item: Item, lesson: LessonWithHomework, content: HomeworkContent): KnownToItems {
  const own = item.kind === 'goal' ? [item.figure.id] : [];
  const names = content.misconceptions.map(({ file }) => file.replace(/^.*\/|\.yaml$/g, ''));
  return {
    outcomes: new Set(lesson.outcomes),
    sources: content.known.source,
    misconceptions: new Set(names),
    figures: new Set([...lesson.figures, ...own]),
  };
}

/** A number that stands in a text stands there unchecked for ever. */
function checkTexts(file: string, item: Item, lineOf: LineOf): readonly Problem[] {
  return textsOf(item).flatMap(({ path, text }) =>
    findQuantities(text.replace(/\{[a-z0-9-]+\}/g, '\uFFFC')).map((quantity) => ({
      file,
      line: lineOf(path),
      found: `The quantity “${quantity.text}” is typed by hand`,
      hint: 'Give it a name under values:, published with its source or asked of a run, and write {name}.',
    })),
  );
}

function checkMisconception(file: ContentFile, known: KnownIds): readonly Problem[] {
  const yaml = { ...file, linesBefore: 0 };
  return [
    ...readYaml(file, misconceptionSchema).problems,
    ...checkIdIsName(yaml),
    ...checkIdsUnder(yaml, 'sources', 'source', known),
  ];
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** A YAML file against a schema, and the line of any place in it. */
function readYaml<Schema extends z.ZodType>(
  { file, text }: ContentFile,
  schema: Schema,
): {
  readonly data: z.infer<Schema> | null;
  readonly problems: readonly Problem[];
  readonly lineOf: LineOf;
} {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf: LineOf = (path) => lines.linePos(offsetOf(document, path)).line;
  const [broken] = document.errors;
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    const found = broken.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? 'is no YAML';
    const hint = 'A text with “: ” in it needs >- or quotes.';
    return { data: null, problems: [{ file, line, found, hint }], lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => {
    const path = placeOf(issue);
    return {
      file,
      line: lineOf(path),
      found: `${path.length > 0 ? `“${path.map(String).join('.')}”: ` : ''}${issue.message}`,
      hint: 'The keys are described in src/homework/README.md.',
    };
  });
  return { data: null, problems, lineOf };
}

/** Where an issue is; a key that does not belong is named itself, not the map it is in. */
const placeOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;

/** Where in the text a place is; of a key that is missing, where the map begins that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((one) => isScalar(one.key) && one.key.value === key);
      if (pair) return (pair.key as Node).range?.[0] ?? 0;
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as Node | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}
