/** Keeps evidence honest: nothing is called predicted that a constant was fitted on. */
import { planOf } from '../plan.ts';
import { constantsUsed } from '../constants-used.ts';
import type { Case } from './case.ts';

/** What is wrong with how cases use fitted constants, in words; none when all is well. */
export function provenanceProblems(cases: readonly Case[]): readonly string[] {
  return cases.flatMap((one) => {
    const used = planOf(one.experiment).variants.flatMap(({ host }) => constantsUsed(host));
    const fitted = new Map(
      used.filter(({ flag }) => flag === 'fit').map((each) => [each.id, each]),
    );
    const unknown = [...fitted.keys()]
      .filter((id) => !cases.some(({ fits }) => fits?.includes(id)))
      .map((id) => `${one.id} uses ${id}, which is fitted, but no case says on what`);
    return one.class === 'predicted'
      ? [...unknown, ...predictedProblems(one, cases, new Set(used.map(({ id }) => id)))]
      : unknown;
  });
}

function predictedProblems(
  one: Case,
  cases: readonly Case[],
  used: ReadonlySet<string>,
): readonly string[] {
  const measurements = one.claims.flatMap((claim) =>
    claim.kind === 'value' ? [claim.measurement] : [],
  );
  return cases.flatMap((other) => {
    const touched = (other.fits ?? []).filter((id) => used.has(id));
    return measurements
      .filter((measurement) => other.fittedOn?.includes(measurement))
      .map(
        (measurement) =>
          `${one.id} calls "${measurement}" predicted, but ${touched.join(', ') || other.id} was fitted on it`,
      );
  });
}
