/**
 * What is wrong with an item beyond its shape: ids that do not exist, keys and near-misses that the
 * engine does not bear out, a goal that is reached before it is begun.
 */
import { checkFeedback, checkOptions, checkValues } from './check-text.ts';
import type { Item } from './item.ts';
import { grade } from './kinds/grade.ts';
import { prepareItem } from './prepare.ts';
import { checkPairs, checkTrace } from './check-prepared.ts';
import type { PreparedItem } from './prepared.ts';
import type { ItemProblem, Report } from './problem.ts';
import type { World } from './world.ts';

/** The ids that an item may name. */
export interface KnownToItems {
  /** The outcomes of the item's lesson. */
  readonly outcomes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly misconceptions: ReadonlySet<string>;
  /** The figures of the lesson; a goal's own is among them. */
  readonly figures: ReadonlySet<string>;
}

/** All problems of one item. */
export function checkItem(item: Item, known: KnownToItems, world: World): readonly ItemProblem[] {
  const problems: ItemProblem[] = [];
  const report: Report = (path, found, hint) => void problems.push({ path, found, hint });
  checkIds(item, known, report);
  checkValues(item, report);
  if (item.kind === 'choice' || item.kind === 'choices') checkOptions(item, report);
  for (const { path, feedback } of wrongnesses(item)) checkFeedback(path, feedback, report);
  if (item.hard && item.hints.length < 2)
    report(['hints'], 'A hard item needs at least two hints', 'Add one between nudge and answer.');
  if (problems.length > 0) return problems;
  try {
    const ready = prepareItem(item, world);
    for (const one of [{ ...ready, variants: [] }, ...ready.variants])
      checkPrepared(one, world, report);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    report([], what, 'A value, key, path or run names something that the model does not have.');
  }
  return problems;
}

/** Every feedback on a known answer, with its place. */
function wrongnesses(
  item: Item,
): readonly { readonly path: ItemProblem['path']; readonly feedback: string }[] {
  const rows = (key: string, list: readonly { readonly feedback: string }[]) =>
    list.map(({ feedback }, index) => ({ path: [key, index, 'feedback'], feedback }));
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return rows('options', item.options);
    case 'numeric':
      return [
        ...rows('near', item.near),
        { path: ['low'], feedback: item.low },
        { path: ['high'], feedback: item.high },
      ];
    case 'order':
    case 'steps':
      return rows('near', item.near);
    case 'match':
      return [...rows('near', item.near), ...reasons(item.rows)];
    case 'place':
      return [
        ...rows('near', item.near),
        ...item.components.map((component) => ({
          path: ['because', component],
          feedback: item.because[component] ?? '',
        })),
      ];
    case 'text':
      return [...rows('near', item.near), { path: ['otherwise'], feedback: item.otherwise }];
    case 'trace':
      return [
        ...rows('near', item.near),
        { path: ['early'], feedback: item.early },
        { path: ['late'], feedback: item.late },
      ];
    case 'diagnose':
      return item.suspects.map(({ because }, index) => ({
        path: ['suspects', index, 'because'],
        feedback: because,
      }));
    case 'policy':
    case 'plan':
      return item.clauses.map(({ why }, index) => ({
        path: ['clauses', index, 'why'],
        feedback: why,
      }));
    case 'goal':
      return [];
  }
}

const reasons = (rows: readonly { readonly because: string }[]) =>
  rows.map(({ because }, index) => ({ path: ['rows', index, 'because'], feedback: because }));

/** Which list of known ids a key of the item draws from. */
const idKeys = {
  outcomes: 'outcomes',
  sources: 'sources',
  source: 'sources',
  misconception: 'misconceptions',
  figure: 'figures',
} as const satisfies Record<string, keyof KnownToItems>;

function checkIds(item: Item, known: KnownToItems, report: Report): void {
  const visit = (value: unknown, path: ItemProblem['path']): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value))
        visit(one, [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    if (typeof value !== 'string' || !Object.hasOwn(idKeys, key)) return;
    const list = idKeys[key as keyof typeof idKeys];
    if (!known[list].has(value))
      report(path, `“${key}” names “${value}”, which does not exist`, knownHint(known[list]));
  };
  visit(item, []);
}

const knownHint = (ids: ReadonlySet<string>): string =>
  ids.size === 0 ? 'None is known here.' : `Known ids: ${[...ids].sort().join(', ')}.`;

/** The key and the known wrong answers must be what the grader takes them for. */
function checkPrepared(item: PreparedItem, world: World, report: Report): void {
  switch (item.kind) {
    case 'choice':
    case 'choices':
    case 'diagnose':
    case 'policy':
    case 'plan':
      return;
    case 'numeric':
      for (const [index, near] of item.near.entries())
        if (grade(item, String(near.key), world).near !== near.id)
          report(
            ['near', index],
            `The near-miss “${near.id}” is ${near.key}, which is not told from the key or another one`,
            'Ask another question, or narrow the tolerance.',
          );
      return;
    case 'order':
      if (item.key.length < 4 || item.key.length > 9)
        report(
          ['take'],
          `${item.key.length} stretches are to be put in order`,
          'Take four to nine.',
        );
      for (const [index, { id, first, then }] of item.near.entries())
        if (item.key.indexOf(first) < item.key.indexOf(then))
          report(
            ['near', index],
            `“${id}” is the order of the path itself`,
            'Swap first and then.',
          );
      return;
    case 'match':
    case 'place':
      return checkPairs(item, report);
    case 'text':
      for (const [index, { id, forms }] of item.near.entries())
        for (const form of forms)
          if (grade(item, form, world).near !== id)
            report(
              ['near', index, 'forms'],
              `“${form}” is not told from the key or another near-miss`,
              'Case, spaces, hyphens and quotes do not count. Drop the form, or move it.',
            );
      return;
    case 'trace':
      return checkTrace(item, report);
    case 'goal':
      if (grade(item, item.start, world).verdict === 'right')
        report(
          ['clauses'],
          'The untouched figure reaches the goal',
          'Ask for something to be done.',
        );
      return;
  }
}
