/** Validation as lines for people. */
import { tallyOf, type CaseResult } from '../../experiments/cases/validation.ts';
import { counts, shown, type Verdict } from '../../experiments/cases/verdict.ts';

/** One block a case, then what counts. */
export function validationText(results: readonly CaseResult[]): string {
  const tally = tallyOf(results);
  const lines = [
    ...results.flatMap(({ case: one, verdicts }) => [
      `${one.class.padEnd(9)} ${one.id}: ${one.title}${counts(one) ? '' : ' (does not count)'}`,
      ...verdicts.map((verdict) => `  ${lineOf(verdict)}`),
    ]),
    '',
    `predicted: ${tally.predictedHold} results of ${tally.predictedCases} cases hold, ${tally.predictedMiss} miss; ${tally.undecided} more would hold without any overhead`,
    `ordinal: ${tally.ordinalHold} hold, ${tally.ordinalMiss} miss`,
    ...tally.surprises.map((text) => `not as we say: ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf(one: Verdict): string {
  const verdict = !one.decides
    ? 'not counted'
    : one.holds
      ? 'holds'
      : one.expectedMiss
        ? 'misses, as we say'
        : 'DOES NOT HOLD';
  if (one.tolerance === null)
    return `${verdict}: ${one.what} (${[one.predicted === null ? '' : shown(one.predicted), one.details].filter(Boolean).join(', ')})`;
  const error = one.errorPercent === null ? 'no value' : `${one.errorPercent.toFixed(1)} %`;
  return `${verdict}: ${one.what}: ${shown(one.predicted)} against ${shown(one.published)} ${one.unit}, ${error} of ±${one.tolerance} %`;
}
