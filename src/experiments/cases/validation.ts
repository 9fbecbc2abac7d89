/** All cases run and judged, and what they come to. */
import { checkExperiment } from '../check.ts';
import { resultsOf, seedsOf, type ExperimentResult } from '../results.ts';
import { runHost } from '../run-host.ts';
import { warningsOf } from '../warnings.ts';
import type { Case } from './case.ts';
import { CASES } from './index.ts';
import { counts, verdictsOf, type Verdict } from './verdict.ts';

export interface CaseResult {
  readonly case: Case;
  readonly result: ExperimentResult;
  readonly verdicts: readonly Verdict[];
}

/** How many claims of the classes that count hold, and which break what we expect. */
export interface Tally {
  /** Cases called predicted of which at least one claim that could have failed holds. */
  readonly predictedCases: number;
  readonly predictedHold: number;
  readonly predictedMiss: number;
  /** Claims of predicted cases that hold as they would without any overhead: in none of the numbers above. */
  readonly undecided: number;
  readonly ordinalHold: number;
  readonly ordinalMiss: number;
  /** Claims of any class that came out other than we say, in words. */
  readonly surprises: readonly string[];
}

/** What has been run: a case says all that decides its numbers, and several pages show the same ones. */
const ran = new WeakMap<Case, CaseResult>();

/** Runs one case, once. Throws where its experiment cannot be run: cases are ours, and tests hold them. */
export function runCase(one: Case): CaseResult {
  const before = ran.get(one);
  if (before) return before;
  const result = run(one);
  ran.set(one, result);
  return result;
}

function run(one: Case): CaseResult {
  const checked = checkExperiment(one.experiment);
  if ('problems' in checked) throw new Error(`case ${one.id}: ${checked.problems.join('; ')}`);
  const { experiment, variants } = checked;
  const reports = variants.map(({ host }) =>
    seedsOf(experiment).map((seed) => runHost(host, seed, experiment.eventsMax)),
  );
  const warnings = variants.flatMap((variant, index) => warningsOf(variant, reports[index] ?? []));
  const result = resultsOf(experiment, variants, reports, warnings);
  return { case: one, result, verdicts: verdictsOf(one, result) };
}

/** Runs all cases, some seconds. */
export const runAllCases = (): readonly CaseResult[] => CASES.map(runCase);

/** Counts claims, and names those that came out other than we say. */
export function tallyOf(results: readonly CaseResult[]): Tally {
  const count = (kind: Case['class'], holds: boolean): number =>
    results
      .filter((one) => one.case.class === kind)
      .flatMap(({ verdicts }) => verdicts)
      .filter((verdict) => verdict.decides && verdict.holds === holds).length;
  return {
    predictedCases: results.filter(
      (one) =>
        one.case.class === 'predicted' &&
        one.verdicts.some(({ holds, decides }) => holds && decides),
    ).length,
    predictedHold: count('predicted', true),
    predictedMiss: count('predicted', false),
    undecided: results
      .filter((one) => one.case.class === 'predicted')
      .flatMap(({ verdicts }) => verdicts)
      .filter(({ decides }) => !decides).length,
    ordinalHold: count('ordinal', true),
    ordinalMiss: count('ordinal', false),
    surprises: results.flatMap(({ case: one, verdicts }) =>
      verdicts
        .filter(({ holds, expectedMiss }) => holds === expectedMiss)
        .map(
          ({ what, holds }) =>
            `${one.id}: ${what} ${holds ? 'holds, but is listed as a miss' : 'does not hold'}${counts(one) ? '' : ` (${one.class})`}`,
        ),
    ),
  };
}
