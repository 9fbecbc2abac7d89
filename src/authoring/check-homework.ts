/**
 * Checks homework and the register of misconceptions: shape, ids, keys that the engine must bear out,
 * and what a lesson's items must be together. Every problem carries the line it stands on.
 */
import { CAPSTONES } from '../homework/capstones.ts';
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
import { readYaml, type LineOf } from './read-yaml.ts';
import { findQuantities } from './quantities.ts';
import type { KnownIds } from './references.ts';

const keysHint = 'The keys are described in src/homework/README.md.';

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
    const read = readYaml(file, homeworkSchema, keysHint);
    problems.push(...read.problems);
    const place = homeworkFile(file.file);
    const lesson = sheetsOf(content).find(({ slug }) => slug === place?.lesson);
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
    // A capstone is as long as its tasks are.
    if (CAPSTONES.some((capstone) => capstone.slug === slug)) continue;
    const outcomes = content.lessons.find((lesson) => lesson.slug === slug)?.outcomes ?? [];
    for (const found of sheetProblems(items, new Set(outcomes)))
      problems.push({ file: first, line: 1, found, hint: 'See src/homework/README.md.' });
  }
  for (const file of content.misconceptions)
    problems.push(...checkMisconception(file, content.known));
  return problems;
}

/** What may have homework: the lessons, and the capstones, whose pages have no figures. */
const sheetsOf = ({ lessons }: HomeworkContent): readonly LessonWithHomework[] => [
  ...lessons,
  ...CAPSTONES.map(({ slug, outcomes }) => ({
    slug,
    outcomes: outcomes.map(({ id }) => id),
    figures: [],
  })),
];

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
    ...readYaml(file, misconceptionSchema, keysHint).problems,
    ...checkIdIsName(yaml),
    ...checkIdsUnder(yaml, 'sources', 'source', known),
  ];
}
