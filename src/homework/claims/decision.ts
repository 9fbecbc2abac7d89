/**
 * Decides a claim of the article by runs: what was asked, what came out, how far to trust it, and whether
 * what the verdict rests on holds. Page, build and tests read this one.
 */
import type { Flag } from '../../model/platforms/constant.ts';
import { askRun, formatQuantity, runOf, type Quantity } from '../questions/index.ts';
import type { RunQuestion } from '../questions/index.ts';
import { sightOf } from '../sight.ts';
import type { SightRow } from '../item.ts';
import type { Sight } from '../verdict.ts';
import type { World } from '../world.ts';

/** What must be true of the numbers; each names runs by their ids. */
export type Expectation =
  | { readonly of: string; readonly equals: number }
  | { readonly of: string; readonly 'more-than': string; readonly times?: number | undefined }
  | { readonly of: string; readonly 'same-as': string; readonly within?: number | undefined };

/** The runs that decide a claim, as its file has them. */
export interface Decision {
  readonly runs: readonly {
    readonly id: string;
    readonly says: string;
    readonly question: RunQuestion;
  }[];
  readonly expect: readonly Expectation[];
  readonly finding: string;
  readonly see: SightRow & { readonly lesson: string };
}

/** How a number came about: `counted`, which rests on no cost at all, or by costs of this kind. */
export type Standing = 'counted' | Flag;

/** One answer. */
export interface Answer {
  readonly id: string;
  readonly says: string;
  readonly quantity: Quantity;
  /** As it is read: `9`, `83.4 µs`. */
  readonly text: string;
  /** The weakest first: a time is as good as its weakest cost. */
  readonly standings: readonly Standing[];
}

/** A decision with its answers. */
export interface Decided {
  readonly answers: readonly Answer[];
  /** What does not hold, in words; none when the verdict stands. */
  readonly failures: readonly string[];
  readonly sight: Sight;
}

/** The decision, run in a world. Throws when it names something that is not there. */
export function decide(decision: Decision, world: World): Decided {
  const answers = decision.runs.map(({ id, says, question }) => {
    const quantity = askRun(question, world);
    const text = formatQuantity(quantity);
    return { id, says, quantity, text, standings: standingsOf(question, quantity, world) };
  });
  return {
    answers,
    failures: decision.expect.flatMap((expectation) => failureOf(expectation, answers)),
    sight: sightOf(decision.see, world),
  };
}

/** From the weakest support to the strongest. */
const weakestFirst: readonly Flag[] = [
  'assumed',
  'proxy',
  'recalled',
  'fit',
  'digitised',
  'derived',
  'measured',
];

function standingsOf(question: RunQuestion, { unit }: Quantity, world: World): readonly Standing[] {
  if (unit === '') return ['counted'];
  const { design, hops } = runOf(question, world).context;
  const flags = new Set(hops.flatMap(({ constants }) => constants.map(({ flag }) => flag)));
  if (design.costsAreProxy) flags.add('proxy');
  return weakestFirst.filter((flag) => flags.has(flag));
}

function failureOf(expectation: Expectation, answers: readonly Answer[]): readonly string[] {
  const of = (id: string): number => {
    const answer = answers.find((one) => one.id === id);
    if (!answer) throw new Error(`expect names the run “${id}”, which the claim does not have`);
    return answer.quantity.value;
  };
  const value = of(expectation.of);
  if ('equals' in expectation)
    return value === expectation.equals
      ? []
      : [`“${expectation.of}” is ${value}, not ${expectation.equals}`];
  if ('more-than' in expectation) {
    const { 'more-than': other, times } = expectation;
    if (times === undefined ? value > of(other) : value >= of(other) * times) return [];
    const asked = times === undefined ? 'more than' : `${times} times`;
    return [`“${expectation.of}” is ${value}, not ${asked} “${other}”, ${of(other)}`];
  }
  const { 'same-as': other, within = 0 } = expectation;
  return Math.abs(value - of(other)) <= (of(other) * within) / 100
    ? []
    : [`“${expectation.of}” is ${value}, not within ${within} % of “${other}”, ${of(other)}`];
}
