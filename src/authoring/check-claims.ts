/**
 * Checks the claims of the article: shape, ids, and that the runs which decide a claim still bear its
 * verdict out. Every problem carries the line it stands on.
 */
import { decide, type Decision } from '../homework/claims/decision.ts';
import { namesIn } from '../homework/text.ts';
import { createWorld } from '../homework/world.ts';
import { claimSchema, type Claim } from '../schemas/claim.ts';
import type { ContentFile } from './content-folder.ts';
import { hintFor } from './nearest.ts';
import type { Problem } from './problem.ts';
import { findQuantities } from './quantities.ts';
import { readYaml } from './read-yaml.ts';

/** What claims may name. */
export interface KnownToClaims {
  readonly sources: ReadonlySet<string>;
  /** Ids of homework, with their lesson. */
  readonly items: ReadonlySet<string>;
  /** The ids of each lesson's figures. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
}

type Report = (path: readonly PropertyKey[], found: string, hint: string) => void;

/** All problems of the claims' files. */
export function checkClaims(
  files: readonly ContentFile[],
  known: KnownToClaims,
): readonly Problem[] {
  const world = createWorld();
  return files.flatMap((file) => {
    const read = readYaml(file, claimSchema, 'The keys are described in src/schemas/claim.ts.');
    const problems: Problem[] = [...read.problems];
    if (!read.data) return problems;
    const report: Report = (path, found, hint) =>
      void problems.push({ file: file.file, line: read.lineOf(path), found, hint });
    checkName(read.data, file, report);
    checkIds(read.data, known, report);
    checkTexts(read.data, report);
    read.data.shown.forEach((shown, index) => {
      checkFigure(shown, ['shown', index], known, report);
    });
    if (read.data.decides) checkDecision(read.data.decides, known, world, report);
    return problems;
  });
}

function checkName({ id }: Claim, { file }: ContentFile, report: Report): void {
  const name = `${id.toLowerCase()}.yaml`;
  if (!file.endsWith(`/${name}`))
    report(['id'], `The id “${id}” differs from the file's name`, `Call the file ${name}.`);
}

function checkIds(claim: Claim, { sources, items }: KnownToClaims, report: Report): void {
  const cited = [
    ...claim.evidence.map(({ source }, index) => ({ source, path: ['evidence', index] })),
    ...Object.entries(claim.values ?? {}).map(([name, { source }]) => ({
      source,
      path: ['values', name],
    })),
  ];
  for (const { source, path } of cited)
    if (!sources.has(source))
      report(
        [...path, 'source'],
        `“source” names the source “${source}”, which does not exist`,
        hintFor(source, sources, 'the files in content/sources/'),
      );
  claim.homework.forEach((item, index) => {
    if (!items.has(item))
      report(
        ['homework', index],
        `“homework” names the item “${item}”, which does not exist`,
        hintFor(item, items, 'the files in content/homework/'),
      );
  });
  if (claim.homework.length > 0 === (claim['no-homework'] !== undefined))
    report(
      ['id'],
      'A claim is either practised by homework or says why not',
      'Write homework: or no-homework:, and not both.',
    );
  if ((claim.decides === undefined) === (claim['no-run'] === undefined))
    report(
      ['id'],
      'A claim is either decided by runs or says why not',
      'Write decides: or no-run:, and not both.',
    );
}

function checkTexts(claim: Claim, report: Report): void {
  const values = new Set(Object.keys(claim.values ?? {}));
  const runs = new Set(claim.decides?.runs.map(({ id }) => id));
  const named = [...namesIn(claim.truth), ...namesIn(claim.decides?.finding ?? '')];
  for (const name of named)
    if (!values.has(name) && !runs.has(name))
      report(['truth'], `{${name}} is no value or run of the claim`, 'See values: and decides:.');
  for (const name of values)
    if (!named.includes(name))
      report(['values', name], `No text names {${name}}`, 'Take it out, or use it.');
  const texts = [
    { path: ['truth'], text: claim.truth },
    { path: ['nuance'], text: claim.nuance ?? '' },
    { path: ['decides', 'finding'], text: claim.decides?.finding ?? '' },
  ];
  for (const { path, text } of texts)
    for (const quantity of findQuantities(text.replace(/\{[a-z0-9-]+\}/g, '\uFFFC')))
      report(
        path,
        `The quantity “${quantity.text}” is typed by hand`,
        'Give it a name under values: with its source, or under decides:, and write {name}.',
      );
}

/** A figure is one of the lesson that is said to have it. */
function checkFigure(
  { lesson, figure }: { readonly lesson: string; readonly figure: string },
  path: readonly PropertyKey[],
  { figures }: KnownToClaims,
  report: Report,
): void {
  const own = figures.get(lesson);
  if (!own)
    report(
      [...path, 'lesson'],
      `“lesson” names the lesson “${lesson}”, which does not exist`,
      hintFor(lesson, new Set(figures.keys()), 'the files in content/lessons/'),
    );
  else if (!own.includes(figure))
    report(
      [...path, 'figure'],
      `“figure” names “${figure}”, which is no figure of that lesson`,
      `Its figures are: ${own.join(', ')}.`,
    );
}

function checkDecision(
  decision: Decision,
  known: KnownToClaims,
  world: ReturnType<typeof createWorld>,
  report: Report,
): void {
  checkFigure(decision.see, ['decides', 'see'], known, report);
  try {
    for (const failure of decide(decision, world).failures)
      report(
        ['decides', 'expect'],
        `The runs do not bear the verdict out: ${failure}`,
        'Look at the runs first. Then mend the model, or the verdict.',
      );
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    report(['decides'], what, 'A run or the sight names something that the model does not have.');
  }
}
