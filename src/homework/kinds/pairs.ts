/** Reads and blames answers made of pairs: what goes with what. */
import type { PreparedPair, PreparedPairs } from '../prepared.ts';
import type { Verdict } from '../verdict.ts';

/** The target of each row by id; null where the answer is none, or is not finished. */
export function readPairs(
  { rows, targets }: PreparedPairs,
  answer: unknown,
): Readonly<Record<string, string>> | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const given = new Map<string, unknown>(Object.entries(answer));
  const pairs = rows.flatMap(({ id }) => {
    const target = given.get(id);
    return targets.some((one) => one.id === target) ? [[id, target as string] as const] : [];
  });
  return pairs.length === rows.length && given.size === rows.length
    ? Object.fromEntries(pairs)
    : null;
}

/** The rows that go elsewhere, in the order of the page. */
export const astray = (
  { rows, key }: PreparedPairs,
  pairs: Readonly<Record<string, string>>,
): readonly PreparedPair[] => rows.filter(({ id }) => pairs[id] !== key[id]);

/** What is said about one row that goes elsewhere: of a pair known beforehand, its own feedback. */
export function blamePair(
  { targets, near }: PreparedPairs,
  row: PreparedPair,
  target: string,
): Omit<Verdict, 'verdict'> {
  const known = near.find((one) => one.row === row.id && one.target === target);
  const name = targets.find(({ id }) => id === target)?.text ?? target;
  const pair = `“${row.text}” does not go with “${name}”. `;
  if (!known) return { feedback: [pair, ...row.because], near: `${row.id}-to-${target}` };
  const { id, feedback, misconception, see } = known;
  return {
    near: id,
    feedback: [pair, ...feedback],
    ...(misconception === null ? {} : { misconception }),
    ...(see === null ? {} : { see }),
  };
}

/** How many go elsewhere besides the one that was named. */
export const sayOthers = (count: number): string => {
  if (count === 0) return '';
  return count === 1 ? ' One other is out of place as well.' : ` ${count} others are as well.`;
};
